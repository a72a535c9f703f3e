import { Injectable } from '@nestjs/common';
import type { Paarcode, Pagina } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { magZien } from '../domain/kijker.js';
import { Regiokaart } from '../domain/regiokaart.js';
import { Paar } from '../domain/uitleg/paar.js';
import type { GeweigerdAanbodAntwoord } from './antwoorden.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { Inwoners } from './inwoners.js';
import { kijkerVan } from './kijker-van.js';
import { Vandaag } from './vandaag.js';

/** «Which offers were refused for this reason?» An offer that is not shared with the gemeente is named by its id alone. */
@Injectable()
export class GeweigerdAanbod {
  constructor(
    private readonly inwoners: Inwoners,
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  async vraag(actor: Actor, profielId: string, code: Paarcode, pagina: Pagina): Promise<GeweigerdAanbodAntwoord> {
    const dag = this.vandaag.dag();
    const { feiten: persoon } = await this.inwoners.lees(actor, profielId);
    const programma = this.regio.programma(persoon.gemeentecode, dag);
    const kijker = kijkerVan(actor, this.regio);
    const { geweigerd, totaal } = await this.aanbod.geweigerd(persoon, programma, dag, code, pagina);
    const kopieen = await this.aanbod.vind(geweigerd.map(({ id }) => id));
    return {
      totaal,
      treffers: geweigerd.flatMap(({ id, meters, codes }) => {
        const kopie = kopieen.get(id);
        if (kopie === undefined) return [];
        return [
          {
            aanbodId: id,
            aanbod: magZien(kijker, kopie, dag) ? kopie.treffer : null,
            meters,
            codes: new Paar(persoon, kopie.feiten, programma, dag).weigeringen(codes),
          },
        ];
      }),
    };
  }
}
