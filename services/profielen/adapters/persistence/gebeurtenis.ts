import { PROFIEL_GEWIJZIGD_V1, type ProfielGewijzigdV1 } from '@regiomatch/contracts';
import type { NieuwEvent } from '@regiomatch/platform/messaging';

/** That a profile changed: only its id travels. */
export const gebeurtenis = (profielId: string, versie: number, reden: ProfielGewijzigdV1['reden']): NieuwEvent<ProfielGewijzigdV1> => ({
  ...PROFIEL_GEWIJZIGD_V1,
  subject: profielId,
  versie,
  data: { profielId, reden },
});
