import { Injectable } from '@nestjs/common';
import type { Niveau } from '@regiomatch/matching-kern';
import { Database } from '@regiomatch/platform/persistence';
import type { Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import { Facetlabels } from '../zoeken/facetlabels.js';
import type { Tellingen } from '../zoeken/facetten.js';
import { bekendeSplitsingen, bekendeWoorden } from '../zoeken/woordvarianten.js';
import { zoekCirkel } from '../zoeken/zoek-cirkel.js';
import type { AanbodDocument } from './aanbod-document.js';
import { dichtbij, voorwaarden, type Voorwaarde } from './filteruitdrukking.js';
import { uitFiltersleutel } from './filtersleutel.js';
import { straalfilter } from './straalfilter.js';
import { GEDULD_MS, Zoekserver } from './zoekserver.js';

const FACETTEN = ['soort', 'gemeente', 'woonplaats', 'taal', 'dagdeel', 'kenmerkset'] as const;
type Verdeling = Partial<Record<string, Readonly<Record<string, number>>>>;

/** A question as the engine gets it, but for its words. */
interface Opdracht {
  readonly filter: readonly Voorwaarde[];
  readonly sort: readonly string[];
  readonly pagina: Zoekvraag['pagina'];
  readonly signal: AbortSignal;
}

interface Antwoord {
  readonly totaal: number;
  readonly ids: readonly string[];
  readonly verdeling: Verdeling;
}

const NIETS: Zoekhits = { zoekstand: 'volledig', totaal: 0, ids: [], facetten: [] };

/**
 * Search in the index, for people who type. Filters and circle give the same offers as the search in the record; for words the engine forgives
 * more. @throws MeilisearchError when the server does not answer in time
 */
@Injectable()
export class MeiliZoeker extends Zoeker {
  constructor(
    private readonly server: Zoekserver,
    private readonly database: Database,
    private readonly labels: Facetlabels,
  ) {
    super();
  }

  async zoek(vraag: Zoekvraag): Promise<Zoekhits> {
    const { rondom } = vraag.filter;
    const cirkel = rondom === null || 'lat' in rondom ? rondom : await this.database.alsDienst((tx) => zoekCirkel(tx, vraag));
    const signal = AbortSignal.timeout(GEDULD_MS);
    const ook = voorwaarden(vraag);
    const opdracht: Opdracht = {
      filter: cirkel === null ? ook : [...ook, await straalfilter(this.server, cirkel, ook, signal)],
      sort: [...(cirkel === null ? [] : [dichtbij(cirkel)]), 'nr:desc'],
      pagina: vraag.pagina,
      signal,
    };
    const antwoord = await this.metTreffers(opdracht, vraag.woorden);
    if (antwoord === null) return NIETS;
    const { totaal, ids, verdeling } = antwoord;
    const facetten = await this.database.alsDienst((tx) => this.labels.facetten(tx, tellingenUit(verdeling)));
    return { zoekstand: 'volledig', totaal, ids, facetten };
  }

  /** Better some of the words than an empty page: compounds apart, without what no offer has, and then the last word falls away until something is found. */
  private async metTreffers(opdracht: Opdracht, woorden: readonly string[]): Promise<Antwoord | null> {
    const eerste = await this.vraag(opdracht, woorden);
    if (eerste.totaal > 0) return eerste;
    for (let over = await this.bekend(opdracht, woorden); over.length > 0; over = over.slice(0, -1)) {
      const antwoord = await this.vraag(opdracht, over.flat());
      if (antwoord.totaal > 0) return antwoord;
    }
    return null;
  }

  private async bekend(opdracht: Opdracht, woorden: readonly string[]): Promise<readonly (readonly string[])[]> {
    if (woorden.length === 0) return [];
    const inAanbod = await this.database.alsDienst((tx) => bekendeWoorden(tx, woorden));
    const eenBlad = { ...opdracht, pagina: { aantal: 1, vanaf: 0 } };
    const vormen = await Promise.all(
      woorden.map(async (woord): Promise<readonly string[] | null> => {
        const [splitsing] = bekendeSplitsingen(woord, inAanbod);
        if ((await this.vraag(eenBlad, [woord])).totaal > 0) return [woord];
        return splitsing === undefined ? null : [splitsing.links, splitsing.rechts];
      }),
    );
    return vormen.filter((vorm) => vorm !== null);
  }

  private async vraag({ filter, sort, pagina: { aantal, vanaf }, signal }: Opdracht, woorden: readonly string[]): Promise<Antwoord> {
    // Only whole pages are counted to the end; a page that starts halfway is cut from a longer one.
    const heel = vanaf % aantal === 0;
    const { hits, totalHits, facetDistribution } = await this.server.vraagbaak.search<Pick<AanbodDocument, 'id'>, Bladvraag>(
      woorden.join(' '),
      {
        filter: [...filter],
        sort: [...sort],
        facets: [...FACETTEN],
        attributesToRetrieve: ['id'],
        matchingStrategy: 'all',
        page: heel ? vanaf / aantal + 1 : 1,
        hitsPerPage: heel ? aantal : vanaf + aantal,
      },
      { signal },
    );
    return { totaal: totalHits, ids: hits.slice(heel ? 0 : vanaf).map(({ id }) => id), verdeling: facetDistribution ?? {} };
  }
}

interface Bladvraag {
  readonly filter: string[];
  readonly sort: string[];
  readonly facets: string[];
  readonly attributesToRetrieve: string[];
  readonly matchingStrategy: 'all';
  readonly page: number;
  readonly hitsPerPage: number;
}

const tellingenUit = (verdeling: Verdeling): Tellingen => ({
  soort: teksten(verdeling['soort']),
  gemeente: teksten(verdeling['gemeente']),
  woonplaats: teksten(verdeling['woonplaats']),
  dagdeel: teksten(verdeling['dagdeel']),
  taal: new Map(Object.entries(verdeling['taal'] ?? {}).map(([niveau, aantal]) => [Number(niveau) as Niveau, aantal])),
  kenmerkset: new Map(Object.entries(verdeling['kenmerkset'] ?? {}).map(([nr, aantal]) => [Number(nr), aantal])),
});

/** A value too long to be kept readable has no place in a list to choose from. */
const teksten = (verdeling: Readonly<Record<string, number>> = {}): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(verdeling).flatMap(([sleutel, aantal]): [string, number][] => {
      const waarde = uitFiltersleutel(sleutel);
      return waarde === null ? [] : [[waarde, aantal]];
    }),
  );
