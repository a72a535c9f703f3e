import { equal } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@regiomatch/testing/eventually.js';
import type { Proef } from './proef.js';
import type { Storing } from './storing.js';

const GEDULD_MS = 60_000;

interface Uitkomst {
  readonly zoekstand: string;
  readonly treffers: readonly { readonly id: string; readonly titel: string }[];
}

/** Searching goes on without the index, says so, and is whole again afterwards with what changed meanwhile. */
export const zoekserverWeg: readonly Storing[] = [
  {
    naam: 'Meilisearch weg en weer terug',
    keren: { kort: 1, lang: 3 },
    zoekserver: true,
    async doe(proef) {
      const server = proef.cluster.zoekserver?.server;
      await server?.kill();
      await zoekstand(proef, 'beperkt');
      await server?.restart();
      await zoekstand(proef, 'volledig');
    },
    achteraf: (proef) => vindtAlles(proef),
  },
  {
    naam: 'Meilisearch is alles kwijt',
    keren: { kort: 1, lang: 3 },
    zoekserver: true,
    async doe(proef) {
      await proef.cluster.zoekserver?.verliesAlles();
      await zoekstand(proef, 'volledig');
    },
    achteraf: (proef) => vindtAlles(proef),
  },
];

const zoek = async ({ klantmanager }: Proef, tekst: string): Promise<Uitkomst> => {
  const { zoekAanbod } = await klantmanager.vraag<{ zoekAanbod: Uitkomst }>(
    'query ($t: String!) { zoekAanbod(tekst: $t, aantal: 100) { ... on Zoekuitkomst { zoekstand treffers { id titel } } } }',
    { t: tekst },
  );
  return zoekAanbod;
};

/** @throws GeenAntwoord when a question meanwhile gets no answer: searching never stops */
const zoekstand = async (proef: Proef, stand: string): Promise<void> => {
  for (const einde = Date.now() + GEDULD_MS; (await zoek(proef, 'stage')).zoekstand !== stand; await sleep(50))
    if (Date.now() > einde) throw new Error(`zoeken wordt niet ${stand}`);
};

const vindtAlles = async (proef: Proef): Promise<void> => {
  for (const { id, bevestigd } of proef.schrijvers)
    await eventually(async () => {
      const { zoekstand: stand, treffers } = await zoek(proef, bevestigd.titel);
      const gevonden = treffers.find((treffer) => treffer.id === id)?.titel;
      equal(`${stand}: ${gevonden}`, `volledig: ${bevestigd.titel}`);
    }, GEDULD_MS);
};
