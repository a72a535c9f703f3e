import { dagenTussen } from './kalender.js';
import type { Stand } from './stand.js';

/** Something that the aanbieder must be told once; `id` is the same whenever it is computed again for the same date. */
export interface Herinnering {
  readonly id: string;
  readonly aanbodId: string;
  readonly soort: 'einde-nadert' | 'einde-zeer-dichtbij' | 'herbevestiging';
}

export const DAGEN_VOOR_EINDE = 14;
const DAGEN_VLAK_VOOR_EINDE = 3;
export const DAGEN_TUSSEN_BEVESTIGINGEN = 90;

type Peilstand = Pick<Stand<unknown>, 'id' | 'status' | 'bevestigdOp'> & { readonly inhoud: { readonly periode: { readonly tot: string | null } } };

/** The reminders of a published offer that are due on this day (domain.md: 14 and 3 days before the end, and every 90 days). */
export const herinneringenOp = ({ id, status, bevestigdOp, inhoud: { periode } }: Peilstand, vandaag: string): Herinnering[] => {
  if (status !== 'gepubliceerd' || periode.tot === null) return [];
  const herinnering = (soort: Herinnering['soort'], datum: string): Herinnering => ({ id: `${id}/${soort}/${datum}`, aanbodId: id, soort });
  const resterend = dagenTussen(vandaag, periode.tot);
  return [
    ...(resterend <= DAGEN_VLAK_VOOR_EINDE ? [herinnering('einde-zeer-dichtbij', periode.tot)] : []),
    ...(resterend > DAGEN_VLAK_VOOR_EINDE && resterend <= DAGEN_VOOR_EINDE ? [herinnering('einde-nadert', periode.tot)] : []),
    ...(dagenTussen(bevestigdOp, vandaag) >= DAGEN_TUSSEN_BEVESTIGINGEN ? [herinnering('herbevestiging', bevestigdOp)] : []),
  ];
};
