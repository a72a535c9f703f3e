import type { GraphqlVraag } from '@regiomatch/platform/graphql';
import type { RunningProduct } from '@regiomatch/local/product/start-product.js';
import { fastify } from 'fastify';
import { belast, type Meting } from './belasting.js';
import { kwantiel } from './kwantiel.js';

/** What the gateway adds: its own time divided by that of the service. */
export interface Gatewaymeting {
  readonly tekst: string;
  readonly p50: number;
  readonly p99: number;
}

const VRAAG = `{ aanbodVoorProfiel(profielId: "G01b", aantal: 20) { ... on AanbodVoorProfiel {
  totaal treffers { score meters aanbod { id titel woonplaats } punten { component punten uitleg } } tellingen { code aantal } } } }`;
const RONDES = 5;
/** Before the first round that counts: a service that runs for a day is warm. */
const INLOOP = 3;
const SECONDEN = 3;
const VERBINDINGEN = 10;

/** The product in one process: the door of the service gets a port for the occasion. */
export const meetGatewayEnDienst = async ({ url, region, uitgever }: RunningProduct): Promise<string> => {
  const token = await uitgever.login('klantmanager-0164', 'demo', '127.0.0.1');
  const dienst = fastify();
  dienst.post<{ Body: GraphqlVraag }>('/graphql', ({ body, headers }) => region.door('matching')?.(body, { authorization: headers.authorization }));
  const dienstUrl = await dienst.listen({ host: '127.0.0.1', port: 0 });
  try {
    return (await meetGatewayNaastDienst(url, dienstUrl, token)).tekst;
  } finally {
    await dienst.close();
  }
};

/** The main question through the gateway, beside the same question at the service itself over HTTP: rounds in turn, medians. */
export const meetGatewayNaastDienst = async (url: string, dienstUrl: string, token: string): Promise<Gatewaymeting> => {
  const metingen: Record<'gateway' | 'dienst', Meting[]> = { gateway: [], dienst: [] };
  await zelfdeAntwoord(url, dienstUrl, token);
  for (let ronde = -INLOOP; ronde < RONDES; ronde += 1) {
    const gateway = await vraag(url, token);
    const direct = await vraag(dienstUrl, token);
    if (ronde < 0) continue;
    metingen.gateway.push(gateway);
    metingen.dienst.push(direct);
  }
  const mediaan = (wie: keyof typeof metingen, wat: keyof Meting): number =>
    kwantiel(
      metingen[wie].map((meting) => meting[wat]),
      0.5,
    );
  const rij = (naam: string, wie: keyof typeof metingen): string =>
    `| ${naam} | ${mediaan(wie, 'perSeconde').toFixed(0)} | ${mediaan(wie, 'p50').toFixed(1)} | ${mediaan(wie, 'p99').toFixed(1)} |`;
  const keer = (wat: keyof Meting): number => mediaan('gateway', wat) / mediaan('dienst', wat);
  const tekst = [
    `| De hoofdvraag, ${VERBINDINGEN} verbindingen, mediaan van ${RONDES} rondes | vragen/s | p50 ms | p99 ms |`,
    '| --- | --- | --- | --- |',
    rij('de dienst zelf', 'dienst'),
    rij('door de gateway', 'gateway'),
    `| gateway ÷ dienst | ${(1 / keer('perSeconde')).toFixed(2)} × minder | ${keer('p50').toFixed(2)} × | ${keer('p99').toFixed(2)} × |`,
  ].join('\n');
  return { tekst, p50: keer('p50'), p99: keer('p99') };
};

const koppen = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` });
const lichaam = JSON.stringify({ query: VRAAG });

/** A comparison of two different answers would mean nothing. */
const zelfdeAntwoord = async (een: string, ander: string, token: string): Promise<void> => {
  const [a, b] = await Promise.all(
    [een, ander].map(async (basis) => {
      const antwoord = await fetch(`${basis}/graphql`, { method: 'POST', headers: koppen(token), body: lichaam });
      return JSON.stringify(((await antwoord.json()) as { data: unknown }).data);
    }),
  );
  if (a !== b || a === undefined || a === 'null') throw new Error('gateway en dienst antwoorden niet hetzelfde');
};

const vraag = (basis: string, token: string): Promise<Meting> =>
  belast({ url: `${basis}/graphql`, koppen: koppen(token), lichaam, verbindingen: VERBINDINGEN, seconden: SECONDEN });
