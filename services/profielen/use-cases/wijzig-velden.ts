import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { Profielstand } from '../domain/profielstand.js';
import { leesVelden } from './lees-velden.js';
import { type Handeling, WijzigProfiel } from './wijzig-profiel.js';
import { ZoekPlaatsen } from './zoek-plaatsen.js';

/** Changes fields of one profile by the same rules as a row of a file. */
@Injectable()
export class WijzigVelden {
  constructor(
    private readonly wijzig: WijzigProfiel,
    private readonly plaatsen: ZoekPlaatsen,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  /** Throws `InvoerOngeldig`, `ToestemmingOntbreekt`, and what every act throws. */
  async voerUit(actor: Actor, handeling: Handeling, velden: Readonly<Record<string, unknown>>): Promise<Profielstand> {
    const invoer = leesVelden(velden, dagVan(this.klok()));
    const [geplaatst] = await this.plaatsen.zoek([{ nummer: 1, invoer }], actor.gemeente);
    if (geplaatst?.fout) throw new InvoerOngeldig([{ ...geplaatst.fout, veld: geplaatst.fout.veld ?? '' }]);
    return this.wijzig.voerUit(actor, handeling, (profiel, schrijver) => void profiel.verwerk(invoer, geplaatst?.plaats ?? null, schrijver));
  }
}
