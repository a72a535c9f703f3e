import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';

/** What has to follow each change once it is committed: state outside the record that answers come from. */
export abstract class Bijhouden {
  abstract aanbod(aanbod: AanbodV1): void;
  abstract persoon(profiel: Matchprofiel): void;
  abstract zonderPersoon(id: string): void;
  /** The members of this samenwerking changed. */
  abstract samenwerking(id: string): Promise<void>;
  /** This gemeente is called something else. */
  abstract gemeente(gemeentecode: string): Promise<void>;
}
