import { randomUUID } from 'node:crypto';
import { DomainError } from '@regiomatch/aanbod-kern';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Plaats } from '../domain/plaats.js';
import { Profiel } from '../domain/profiel.js';
import type { Profielinvoer } from '../domain/profielinvoer.js';
import type { Rijfout } from '../domain/rijfout.js';
import type { Schrijver } from '../domain/verwerk-invoer.js';
import { Profielopslag } from './poorten/profielopslag.js';

/** One checked row with its place looked up; `plaats` is null when the row speaks of none. */
export interface Reeksrij {
  readonly nummer: number;
  readonly invoer: Profielinvoer;
  readonly plaats: Plaats | null;
}

export interface Reeksschrijver extends Schrijver {
  /** Who gets the regie over somebody new when the row names nobody; null: the row must. */
  regievoerder(gemeentecode: string): string | null;
}

export interface Reeksuitslag {
  readonly aangemaakt: number;
  readonly gewijzigd: number;
  readonly ongewijzigd: number;
  /** Fields that stayed, because the profile holds news of a later date. */
  readonly behouden: number;
  readonly fouten: readonly Rijfout[];
}

/** Makes or changes several hundred profiles in the given transaction, by their pseudonyms. A row that cannot be stored is told, not thrown. */
@Injectable()
export class BewaarReeks {
  constructor(private readonly opslag: Profielopslag) {}

  async bewaar(tx: EntityManager, rijen: readonly Reeksrij[], schrijver: Reeksschrijver): Promise<Reeksuitslag> {
    const ids = rijen.flatMap(({ invoer: { id } }) => id ?? []);
    const bestaand = await this.opslag.vergrendel(tx, ids);
    const gewist = await this.opslag.gewisteVersies(tx, ids);
    const fouten: Rijfout[] = [];
    const profielen = new Map<string, { readonly profiel: Profiel; readonly nummer: number }>();
    let behouden = 0;

    for (const { nummer, invoer, plaats } of rijen) {
      const id = invoer.id ?? randomUUID();
      const bekend = bestaand.get(id);
      const profiel = bekend ?? beginProfiel(id, invoer, plaats, schrijver, gewist.get(id));
      if (!(profiel instanceof Profiel)) {
        fouten.push({ rij: nummer, ...profiel });
        continue;
      }
      if (bekend && plaats && plaats.gemeentecode !== bekend.stand.plaats.gemeentecode) {
        fouten.push({ rij: nummer, ...VERHUIZING });
        continue;
      }
      try {
        behouden += profiel.verwerk(invoer, plaats, schrijver).length;
        profielen.set(id, { profiel, nummer });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        fouten.push({ rij: nummer, veld: null, code: error.code, melding: GEEN_DOSSIER });
      }
    }
    return { ...(await this.schrijf(tx, profielen, schrijver, fouten)), behouden, fouten };
  }

  private async schrijf(
    tx: EntityManager,
    profielen: ReadonlyMap<string, { readonly profiel: Profiel; readonly nummer: number }>,
    { vandaag }: Schrijver,
    fouten: Rijfout[],
  ): Promise<Pick<Reeksuitslag, 'aangemaakt' | 'gewijzigd' | 'ongewijzigd'>> {
    const alle = [...profielen.values()].map(({ profiel }) => profiel);
    const mislukt = await this.opslag.bewaar(tx, alle, vandaag);
    for (const id of mislukt) fouten.push({ rij: profielen.get(id)?.nummer ?? 0, ...ID_BEZET });
    const gelukt = alle.filter(({ stand }) => !mislukt.has(stand.id));
    const aangemaakt = gelukt.filter(({ opgeslagen }) => opgeslagen === null).length;
    const gewijzigd = gelukt.filter(({ opgeslagen, isGewijzigd }) => opgeslagen !== null && isGewijzigd).length;
    return { aangemaakt, gewijzigd, ongewijzigd: gelukt.length - aangemaakt - gewijzigd };
  }
}

type Fout = Omit<Rijfout, 'rij'>;
const ID_BEZET: Fout = { veld: 'id', code: 'profiel.id-bezet', melding: 'Dit id is al in gebruik. Kies een ander id.' };
const VERHUIZING: Fout = {
  veld: 'gemeente',
  code: 'plaats.verhuizing',
  melding: 'Deze persoon hoort bij een andere gemeente. Een verhuizing gaat met een overdracht, niet met een import.',
};
const GEEN_PLAATS: Fout = { veld: 'gemeente', code: 'veld.verplicht', melding: 'Vul bij een nieuwe persoon de gemeente en de woonplaats in.' };
const GEEN_REGIE: Fout = {
  veld: 'regievoerder',
  code: 'regie.ontbreekt',
  melding: 'Noem een regievoerder: ieder profiel heeft er altijd precies een.',
};
const GEEN_DOSSIER =
  'Gegevens uit het dossier van het COA mogen alleen met toestemming van de persoon. Neem de toestemming op in de rij (partij coa, doel dossier-inzien).';

const beginProfiel = (
  id: string,
  invoer: Profielinvoer,
  plaats: Plaats | null,
  schrijver: Reeksschrijver,
  vorigeVersie: number | undefined,
): Profiel | Fout => {
  if (!plaats || !invoer.plaats) return GEEN_PLAATS;
  const regievoerder = invoer.regievoerder ?? schrijver.regievoerder(plaats.gemeentecode);
  if (regievoerder === null) return GEEN_REGIE;
  const { bron, datum } = invoer.plaats;
  return Profiel.nieuw(id, { ...plaats, bron, datum }, regievoerder, schrijver.vandaag, vorigeVersie);
};
