import { Injectable } from '@nestjs/common';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import type { Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import type { Cirkel } from '../persistence/omhullende.js';
import { Facetlabels } from './facetlabels.js';
import { tellingenVan, type Groepen } from './facetten.js';
import { alleWoorden, woordvarianten, type Woordvarianten } from './woordvarianten.js';
import { zoekCirkel } from './zoek-cirkel.js';
import { Zoekvoorwaarden } from './zoekvoorwaarden.js';

/** How much two words have to have in common before their letters are compared (pg_trgm). */
const LIJKT_OP = 0.3;
/** From here on hits are taken newest first along the index instead of all being ordered. */
const BREED = 5_000;

interface Opdracht {
  readonly vraag: Zoekvraag;
  readonly cirkel: Cirkel | null;
  readonly woorden: readonly Woordvarianten[];
}

type Trede = readonly [kolom: 'titel' | 'woorden', vorm: keyof Woordvarianten];

/** What each next group of hits has, best first: the words as typed in the title, something akin in the title, and so on. */
const TREDEN: readonly Trede[] = [
  ['titel', 'precies'],
  ['titel', 'verwant'],
  ['woorden', 'precies'],
  ['woorden', 'verwant'],
  ['woorden', 'ruim'],
];
const TREDEN_BIJ_VEEL: readonly Trede[] = [
  ['titel', 'precies'],
  ['titel', 'verwant'],
  ['woorden', 'ruim'],
];

const NIETS: Zoekhits = { zoekstand: 'volledig', totaal: 0, ids: [], facetten: [] };

/** Search of the embedded mode: PostgreSQL's Dutch full text, with a vocabulary for typing errors and compounds. */
@Injectable()
export class PostgresZoeker extends Zoeker {
  constructor(
    private readonly database: Database,
    private readonly labels: Facetlabels,
  ) {
    super();
  }

  zoek(vraag: Zoekvraag): Promise<Zoekhits> {
    return this.database.alsDienst(async (tx) => {
      // Plans with the real values: a word that half of the offers have needs another plan than a rare one.
      await tx.query(
        `SELECT set_config('pg_trgm.similarity_threshold', '${LIJKT_OP}', true), set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)`,
      );
      const opdracht = { vraag, cirkel: await zoekCirkel(tx, vraag), woorden: await woordvarianten(tx, vraag.woorden) };
      if (opdracht.woorden.length === 0 && vraag.woorden.length > 0) return NIETS;
      return this.hits(tx, await this.metTreffers(tx, opdracht));
    });
  }

  /** Better some of the words than an empty page: the last word falls away until something is found. */
  private async metTreffers(tx: EntityManager, opdracht: Opdracht): Promise<Opdracht> {
    if (opdracht.woorden.length < 2) return opdracht;
    const gevonden = await this.trede(tx, opdracht, [['woorden', 'ruim']], false, 0, 1);
    return gevonden.length > 0 ? opdracht : this.metTreffers(tx, { ...opdracht, woorden: opdracht.woorden.slice(0, -1) });
  }

  private async hits(tx: EntityManager, opdracht: Opdracht): Promise<Zoekhits> {
    const groepen = await this.groepen(tx, opdracht);
    const { totaal } = groepen;
    if (totaal === 0) return NIETS;
    const ids = await this.bladzijde(tx, opdracht, totaal > BREED);
    return { zoekstand: 'volledig', totaal, ids, facetten: await this.labels.facetten(tx, tellingenVan(groepen)) };
  }

  /** Every hit is counted three times here and unfolded outside, instead of once per dagdeel and kenmerk. */
  private async groepen(tx: EntityManager, { vraag, cirkel, woorden }: Opdracht): Promise<Groepen> {
    const waar = new Zoekvoorwaarden(vraag, cirkel);
    const tekst = woorden.length === 0 ? 'true' : this.heeft(waar, woorden, ['woorden', 'ruim']);
    const [groepen]: [Groepen] = await tx.query(
      `WITH groep AS (
         SELECT grouping(k.soort, k.gemeentecode, k.kenmerkset) AS g, k.soort, k.taal, k.dagdelen, k.gemeentecode, k.woonplaats, k.kenmerkset, count(*)::integer AS aantal
         FROM zoekkaart k WHERE ${tekst} AND ${waar.sql}
         GROUP BY GROUPING SETS ((k.soort, k.taal, k.dagdelen), (k.gemeentecode, k.woonplaats), (k.kenmerkset), ()))
       SELECT (SELECT aantal FROM groep WHERE g = 7) AS totaal,
              coalesce((SELECT jsonb_agg(jsonb_build_array(soort, taal, dagdelen, aantal)) FROM groep WHERE g = 3), '[]') AS roosters,
              coalesce((SELECT jsonb_agg(jsonb_build_array(gemeentecode, woonplaats, aantal)) FROM groep WHERE g = 5), '[]') AS plaatsen,
              coalesce((SELECT jsonb_agg(jsonb_build_array(kenmerkset, aantal)) FROM groep WHERE g = 6), '[]') AS kenmerksets`,
      waar.parameters,
    );
    return groepen;
  }

  /** Step by step, so that what half of the offers have is not ordered as a whole. Within a step the nearest, then the newest first. */
  private async bladzijde(tx: EntityManager, opdracht: Opdracht, breed: boolean): Promise<readonly string[]> {
    const { aantal, vanaf } = opdracht.vraag.pagina;
    if (opdracht.woorden.length === 0) return this.trede(tx, opdracht, [], breed, vanaf, aantal);
    const treden = breed ? TREDEN_BIJ_VEEL : TREDEN;
    const ids: string[] = [];
    for (let i = 0; i < treden.length && ids.length < vanaf + aantal; i++) {
      const langsIndex = breed && i === treden.length - 1;
      ids.push(...(await this.trede(tx, opdracht, treden.slice(0, i + 1), langsIndex, 0, vanaf + aantal - ids.length)));
    }
    return ids.slice(vanaf);
  }

  /** The hits of the last of these steps that none of the earlier ones has. */
  private async trede(
    tx: EntityManager,
    { vraag, cirkel, woorden }: Opdracht,
    treden: readonly Trede[],
    langsIndex: boolean,
    vanaf: number,
    aantal: number,
  ): Promise<readonly string[]> {
    const waar = new Zoekvoorwaarden(vraag, cirkel);
    const eisen = treden.map((trede, i) => `${i < treden.length - 1 ? 'NOT ' : ''}${this.heeft(waar, woorden, trede)}`);
    // `+ 0` keeps the planner from walking along the whole index in search of a rare word.
    const volgorde = [...(cirkel === null ? [] : [waar.afstand(cirkel)]), langsIndex ? 'k.nr DESC' : '(k.nr + 0) DESC'];
    const rijen: { id: string }[] = await tx.query(
      `SELECT k.id FROM zoekkaart k WHERE ${[...eisen, waar.sql].join(' AND ')} ORDER BY ${volgorde.join(', ')} LIMIT ${waar.parameter(aantal)} OFFSET ${waar.parameter(vanaf)}`,
      waar.parameters,
    );
    return rijen.map(({ id }) => id);
  }

  private heeft(waar: Zoekvoorwaarden, woorden: readonly Woordvarianten[], [kolom, vorm]: Trede): string {
    return `k.${kolom} @@ to_tsquery('dutch', ${waar.parameter(alleWoorden(woorden, vorm))})`;
  }
}
