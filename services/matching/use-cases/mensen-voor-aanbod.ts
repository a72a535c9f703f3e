import { Injectable } from '@nestjs/common';
import { perCodepunt, type Pagina, type Treffer } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import type { Aanbodkopie } from '../domain/aanbodkopie.js';
import { afgeschermdAantal } from '../domain/afgeschermd-aantal.js';
import { magZien, type Kijker } from '../domain/kijker.js';
import { NietGevonden } from '../domain/niet-gevonden.js';
import { Regiokaart } from '../domain/regiokaart.js';
import { rekenregels } from '../domain/rekenregels.js';
import { notities } from '../domain/uitleg/paar.js';
import { naarPunten } from '../domain/uitleg/punt.js';
import type { MensenVoorAanbodAntwoord, Mensmatch } from './antwoorden.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { Inwoners } from './inwoners.js';
import { kijkerVan } from './kijker-van.js';
import { leesbareGemeenten } from './leesbare-gemeenten.js';
import { Mensenbron } from './bronnen/mensenbron.js';
import { Vandaag } from './vandaag.js';

/** «Who fits this place?» The own gemeente as a list; the gemeenten it is shared with as numbers only. */
@Injectable()
export class MensenVoorAanbod {
  constructor(
    private readonly mensen: Mensenbron,
    private readonly inwoners: Inwoners,
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  /** @throws NietGevonden when the offer is unknown or not for this actor */
  async vraag(actor: Actor, aanbodId: string, pagina: Pagina): Promise<MensenVoorAanbodAntwoord> {
    const dag = this.vandaag.dag();
    const kijker = kijkerVan(actor, this.regio);
    const kopie = (await this.aanbod.vind([aanbodId])).get(aanbodId);
    if (kopie === undefined || !magZien(kijker, kopie, dag)) throw new NietGevonden();
    const uitkomst = await this.mensen.zoek(actor, kopie.feiten, dag, pagina);
    const [eigen] = leesbareGemeenten(actor);
    const regelgemeente = eigen ?? kopie.feiten.gemeentecode;
    return {
      totaal: eigen === undefined ? null : uitkomst.totaalMatches,
      treffers: await this.treffers(actor, kopie, uitkomst.treffers, dag),
      gemeenten: this.teTellen(actor, kijker, kopie).map((gemeentecode) => ({
        gemeentecode,
        naam: this.regio.naam(gemeentecode),
        aantal: afgeschermdAantal(uitkomst.aantalElders.get(gemeentecode) ?? 0),
      })),
      rekenregels: rekenregels(regelgemeente, this.regio.programma(regelgemeente, dag).versie),
    };
  }

  private async treffers(actor: Actor, { feiten }: Aanbodkopie, treffers: readonly Treffer[], dag: string): Promise<readonly Mensmatch[]> {
    const mensen = await this.inwoners.leesAlle(
      actor,
      treffers.map(({ id }) => id),
    );
    const perId = new Map(mensen.map(({ feiten: persoon }) => [persoon.id, persoon]));
    return treffers.flatMap(({ id, meters, score, punten, nogTeBepalen }) => {
      const persoon = perId.get(id);
      if (persoon === undefined) return [];
      const programma = this.regio.programma(persoon.gemeentecode, dag);
      const regels = naarPunten(punten, persoon, feiten, { programma, meters, vandaag: dag });
      return [{ profielId: id, meters, score, punten: regels, nogTeBepalen: notities(nogTeBepalen) }];
    });
  }

  /** A regiocoördinator counts the gemeenten of its own region, a gemeente every other one that the offer is shared with. */
  private teTellen({ rol, gemeente }: Actor, kijker: Kijker, { feiten }: Aanbodkopie): readonly string[] {
    const inRegio = (code: string): boolean => rol !== 'regiocoordinator' || (kijker.wie === 'gemeenten' && kijker.gemeenten.includes(code));
    return [...feiten.gedeeldMet].filter((code) => code !== gemeente && inRegio(code)).sort(perCodepunt);
  }
}
