import { rejects } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Keycloakuitgever } from '@regiomatch/cluster';
import pg from 'pg';
import type { Storing } from './storing.js';

export const andereStoringen: readonly Storing[] = [
  {
    naam: 'PostgreSQL netjes herstart',
    keren: { kort: 1, lang: 5 },
    async doe({ cluster }) {
      cluster.database?.signaal('SIGINT');
      await sleep(3_000);
    },
  },
  {
    naam: 'PostgreSQL gedood',
    keren: { kort: 1, lang: 5 },
    async doe({ cluster }) {
      cluster.database?.signaal('SIGKILL');
      await sleep(3_000);
    },
  },
  {
    naam: 'schrijffout op de outbox',
    keren: { kort: 1, lang: 3 },
    async doe({ cluster }) {
      const client = new pg.Client({ connectionString: cluster.databaseUrl });
      await client.connect();
      try {
        await client.query('REVOKE INSERT ON taalstages.outbox FROM taalstages_app');
        await sleep(2_000);
        await client.query('GRANT INSERT ON taalstages.outbox TO taalstages_app');
      } finally {
        await client.end();
      }
    },
  },
  {
    naam: 'Keycloak weg: wie aangemeld is werkt door',
    // The short form signs its own tokens; `npm run test:keycloak` has what a real one does.
    keren: { kort: 0, lang: 2 },
    async doe({ cluster, klantmanager }) {
      const { server } = cluster.uitgever as Keycloakuitgever;
      await server.node.stop();
      try {
        await klantmanager.vraag('{ __typename }');
        // A new sign-in gets a page in plain Dutch with a code, not an error of the machinery.
        const pagina = await fetch(`${cluster.gateways[0]}/login`, { redirect: 'manual', headers: { accept: 'text/html' } });
        const tekst = await pagina.text();
        if (pagina.status !== 503 || !/aanmelden/i.test(tekst) || /at .*\.js|Error:/.test(tekst))
          throw new Error(`aanmelden zonder Keycloak geeft ${pagina.status}: ${tekst.slice(0, 200)}`);
        await rejects(cluster.uitgever.tokenVan('klantmanager-0164'));
      } finally {
        await server.restart();
      }
    },
  },
];
