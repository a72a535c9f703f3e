import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { STOPWOORDEN } from '../../domain/zoeken/stopwoorden.js';
import { SYNONIEMEN } from '../../domain/zoeken/synoniemen.js';
import { DAG_VELDEN, GELIJK_VELDEN, GERADEN_TEKSTVELDEN, TEKSTVELDEN } from './aanbod-document.js';

/** More than a region ever has, so that a total is a count and no limit. */
export const MEESTE_HITS = 2_000_000;
/** Distinct lists of kenmerken that one answer may count. */
const MEESTE_FACETWAARDEN = 20_000;
const ZICHTBAAR = ['nr', 'id', 'versie', '_geo'];

const vergelijkbaar = (velden: readonly string[], filter: { equality: boolean; comparison: boolean }) => ({
  attributePatterns: [...velden],
  features: { facetSearch: false, filter },
});

const BASIS: Settings = {
  searchableAttributes: [...TEKSTVELDEN],
  displayedAttributes: ZICHTBAAR,
  filterableAttributes: [
    vergelijkbaar(GELIJK_VELDEN, { equality: true, comparison: false }),
    vergelijkbaar(DAG_VELDEN, { equality: false, comparison: true }),
    '_geo',
  ],
  sortableAttributes: ['nr', '_geo'],
  // As in the record: the word as typed before a typing error, the title before the rest; then the nearest or the newest.
  rankingRules: ['words', 'typo', 'attributeRank', 'exactness', 'sort'],
  stopWords: [...STOPWOORDEN],
  synonyms: Object.fromEntries([...SYNONIEMEN].map(([woord, namen]) => [woord, namen.map((naam) => naam.join(' '))])),
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    // Guessed forms and parts are not to be guessed at once more.
    disableOnAttributes: [...GERADEN_TEKSTVELDEN],
    disableOnNumbers: true,
  },
  faceting: { maxValuesPerFacet: MEESTE_FACETWAARDEN, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MEESTE_HITS },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  prefixSearch: 'indexingTime',
};

/** Version of the documents; to be raised when the same row gives another document, which no setting shows. */
const DOCUMENTVERSIE = 1;

/** Name of an attribute that no document has: it carries, inside the index itself, which settings it was built with. */
export const INSTELLINGENMERK = `instellingen_${createHash('sha256')
  .update(JSON.stringify([DOCUMENTVERSIE, BASIS]))
  .digest('hex')
  .slice(0, 16)}`;

/** Settings of the one index for all kinds. */
export const INSTELLINGEN: Settings = { ...BASIS, displayedAttributes: [...ZICHTBAAR, INSTELLINGENMERK] };
