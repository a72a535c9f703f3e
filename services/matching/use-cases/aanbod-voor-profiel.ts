import { Injectable } from '@nestjs/common';
import { perCodepunt, REGELS, type Pagina, type PersoonFeiten, type Telling } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { geenAanbodSignaal } from '../domain/geen-aanbod-signaal.js';
import { Regiokaart } from '../domain/regiokaart.js';
import { rekenregels } from '../domain/rekenregels.js';
import { codeUitleg, type UitlegbareCode } from '../domain/uitleg/code-uitleg.js';
import { notities } from '../domain/uitleg/paar.js';
import { naarPunten } from '../domain/uitleg/punt.js';
import type { AanbodVoorProfielAntwoord, CodeTelling } from './antwoorden.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { Inwoners } from './inwoners.js';
import { Vandaag } from './vandaag.js';

/** Facts of a person that some rule reads: while one is unfilled, the list is provisional (R06). */
const GELEZEN = [...new Set(REGELS.flatMap(({ leest }) => leest.persoon))];

const isVoorlopig = (persoon: PersoonFeiten): boolean =>
  GELEZEN.some((feit) => (feit === 'taal' ? Object.values(persoon.taal).includes(null) : persoon[feit] === null));

const tellingen = (telling: Telling): readonly CodeTelling[] =>
  Object.entries(telling).flatMap(([code, aantal]) => (aantal > 0 ? [{ code, aantal, uitleg: codeUitleg(code as UitlegbareCode) }] : []));

/** «What fits this person now, within reach, and why?» */
@Injectable()
export class AanbodVoorProfiel {
  constructor(
    private readonly inwoners: Inwoners,
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  async vraag(actor: Actor, profielId: string, pagina: Pagina): Promise<AanbodVoorProfielAntwoord> {
    const dag = this.vandaag.dag();
    const { feiten: persoon, woonplaats } = await this.inwoners.lees(actor, profielId);
    const programma = this.regio.programma(persoon.gemeentecode, dag);
    const uitkomst = await this.aanbod.zoek(persoon, programma, dag, pagina);
    const kopieen = await this.aanbod.vind([...uitkomst.treffers.map(({ id }) => id), ...persoon.lopend]);
    return {
      totaal: uitkomst.totaalMatches,
      treffers: uitkomst.treffers.flatMap(({ id, meters, score, punten, nogTeBepalen }) => {
        const kopie = kopieen.get(id);
        if (kopie === undefined) return [];
        const regels = naarPunten(punten, persoon, kopie.feiten, { programma, meters, vandaag: dag });
        return [{ aanbod: kopie.treffer, meters, score, punten: regels, nogTeBepalen: notities(nogTeBepalen) }];
      }),
      tellingen: tellingen(uitkomst.tellingPerCode),
      buitenStraal: uitkomst.buitenStraal,
      lopend: [...persoon.lopend]
        .sort(perCodepunt)
        .flatMap((id) => kopieen.get(id) ?? [])
        .map(({ treffer }) => treffer),
      voorlopig: isVoorlopig(persoon),
      rekenregels: rekenregels(persoon.gemeentecode, programma.versie),
      signaal: uitkomst.totaalMatches === 0 ? geenAanbodSignaal(persoon, woonplaats, programma) : null,
    };
  }
}
