import { KENMERK, URENSOORT } from './aanbodrij.js';
import { PUNTEN_VANAF } from './puntentabel.js';
import { NIET_GEDEELD, RICHTING_ONGELIJK, vol, wachter, wachters, type Veldnaam } from './velden.js';

/** Parameters of the statement, in order. */
export const PARAMETERS = {
  van: 'int4[]',
  tot: 'int4[]',
  x: 'float8',
  y: 'float8',
  z: 'float8',
  grens: 'float8',
  vandaag: 'int4',
  houd1: 'int8',
  tel1: 'int8',
  houd2: 'int8',
  tel2: 'int8',
  delingen: 'bytea',
  richtingen: 'bytea',
  punten: 'bytea',
  lat: 'float8',
  lon: 'float8',
  straal: 'int4',
  schooldagTelt: 'bool',
  week: 'int8',
  normTaal: 'int4',
  normParticipatie: 'int4',
  urgentie: 'int4',
  aantal: 'int4',
  lopend: 'text[]',
} as const;

type Parameter = keyof typeof PARAMETERS;

const $ = (naam: Parameter): string => `$${Object.keys(PARAMETERS).indexOf(naam) + 1}::${PARAMETERS[naam]}`;
const punt = (naam: keyof typeof PUNTEN_VANAF, plek: string): string => `get_byte(${$('punten')}, ${PUNTEN_VANAF[naam]} + ${plek})`;
const kenmerk = (naam: keyof typeof KENMERK, masker: number): string => `((t.kenmerk >> ${KENMERK[naam]}) & ${masker})`;
const geweigerd = (...bits: bigint[]): string => `coalesce(sum(n) FILTER (WHERE w & ${bits.reduce((a, b) => a | b)} <> 0), 0)::int4`;
const veld = (naam: Veldnaam): bigint => wachter(naam);

/** The counts in the order of the answer's first row. */
export const TELLINGEN = {
  PAST_NIET_BIJ_PLAN: geweigerd(veld('soort'), BigInt(RICHTING_ONGELIJK)),
  TAAL_TE_LAAG: geweigerd(veld('taal')),
  TAAL_AL_BEHAALD: geweigerd(veld('uitstroom')),
  LEERROUTE_ONGELIJK: geweigerd(veld('route')),
  FASE_NIET_TOEGESTAAN: geweigerd(veld('fase')),
  LEEFTIJD_BUITEN_GROEP: geweigerd(veld('leeftijd')),
  DOELGROEP: geweigerd(veld('doelgroep')),
  ROOSTER_CONFLICT: geweigerd(veld('rooster')),
  NIET_GEDEELD: geweigerd(BigInt(NIET_GEDEELD)),
  MAG_NOG_NIET_WERKEN: geweigerd(veld('werkvergunning')),
  DRAAGKRACHT: geweigerd(veld('minuten')),
  GROEP_VOL: geweigerd(veld('vol')),
} as const;

/** The points in the order of the other rows. */
const PUNTEN = {
  doel: punt('doel', kenmerk('soort', 15)),
  richting: punt('richting', `get_byte(${$('richtingen')}, t.richting)`),
  nabijheid: punt('nabijheid', `CASE WHEN ${$('straal')} = 0 THEN 20 ELSE 20 * (${$('straal')} - t.meters) / ${$('straal')} END`),
  taal: punt('taal', kenmerk('taalMinimaal', 7)),
  duurzaamheid: punt('duurzaamheid', kenmerk('duurzaamheid', 15)),
  schooldag: punt(
    'schooldag',
    `CASE WHEN NOT ${$('schooldagTelt')} OR ${kenmerk('betaald', 1)} = 0 THEN 5 WHEN ${[0, 3, 6, 9, 12]
      .map((dag) => `(t.m1 | ${$('week')}) & ${7 << dag} <> 0`)
      .join(' AND ')} THEN 0 ELSE 10 END`,
  ),
  norm: punt(
    'norm',
    `CASE ${kenmerk('urensoort', 3)} WHEN ${URENSOORT.taal} THEN ${normpunten('normTaal')} WHEN ${URENSOORT.participatie} THEN ${normpunten('normParticipatie')} ELSE 0 END`,
  ),
  begeleiding: punt('begeleiding', kenmerk('begeleiding', 7)),
  reactie: punt('reactie', kenmerk('reactie', 7)),
  urgentie: $('urgentie'),
} as const;

function normpunten(open: 'normTaal' | 'normParticipatie'): string {
  return `CASE WHEN ${$(open)} <= 0 THEN 0 ELSE 10 * least((t.m2 & ${vol('minuten')})::int4, ${$(open)}) / ${$(open)} END`;
}

export const PUNTNAMEN = Object.keys(PUNTEN) as readonly (keyof typeof PUNTEN)[];

const OORDEEL = `(((a.m1 & ${$('houd1')}) + ${$('tel1')}) & ${wachters(0)})
      | (((a.m2 & ${$('houd2')}) + ${$('tel2')}) & ${wachters(1)})
      | ((get_byte(${$('delingen')}, a.deling) | get_byte(${$('richtingen')}, a.richting)) & ${NIET_GEDEELD | RICHTING_ONGELIJK})`;

const METERS = `round(2 * 6371000 * asin(least(1, sqrt(
      sin(radians(t.lat - ${$('lat')}) / 2) ^ 2 + cos(radians(${$('lat')})) * cos(radians(t.lat)) * sin(radians(t.lon - ${$('lon')}) / 2) ^ 2))))::int4`;

/** The two kinds of rows have as many columns. */
const AANVULLING = ', 0'.repeat(Object.keys(TELLINGEN).length - PUNTNAMEN.length);

/**
 * One pass over the covering index: each row inside becomes its refusals as bits, the rows are counted per pattern, and only the rows
 * without any refusal get metres and points. The first row of the answer holds the counts, the others the best matches.
 * @param metLopend whether the person holds offers, which are left out
 */
export const vraagSql = (schema: string, metLopend: boolean): string => `
WITH patronen AS MATERIALIZED (
  SELECT w, count(*) AS n, array_agg(ROW(id, lat, lon, m1, m2, kenmerk, richting)::${schema}.treffer) FILTER (WHERE w = 0) AS treffers
  FROM (
    SELECT a.id, a.lat, a.lon, a.m1, a.m2, a.kenmerk, a.richting,
      ${OORDEEL} AS w
    FROM unnest(${$('van')}, ${$('tot')}) AS reeks (van, tot)
    JOIN ${schema}.aanbod a ON a.cel BETWEEN reeks.van AND reeks.tot
    WHERE a.x * ${$('x')} + a.y * ${$('y')} + a.z * ${$('z')} >= ${$('grens')} AND a.tot >= ${$('vandaag')}${metLopend ? ` AND a.id <> ALL (${$('lopend')})` : ''}
  ) binnen
  GROUP BY w
)
SELECT NULL AS id, coalesce(sum(n), 0)::int4 AS g0, coalesce(sum(n) FILTER (WHERE w = 0), 0)::int4 AS g1,
  ${Object.values(TELLINGEN).join(',\n  ')}
FROM patronen
UNION ALL
(SELECT id, meters, ${PUNTNAMEN.join(', ')}, score${AANVULLING}
 FROM (
  SELECT p.*, ${PUNTNAMEN.join(' + ')} AS score
  FROM (
    SELECT t.id, t.meters, ${PUNTNAMEN.map((naam) => `${PUNTEN[naam]} AS ${naam}`).join(',\n      ')}
    FROM (SELECT t.*, ${METERS} AS meters FROM patronen, unnest(patronen.treffers) AS t WHERE patronen.w = 0 OFFSET 0) t
    OFFSET 0
  ) p
  OFFSET 0
 ) s
 ORDER BY score DESC, meters, id COLLATE "C"
 LIMIT ${$('aantal')})`;
