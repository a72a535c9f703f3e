import { randomUUID } from 'node:crypto';
import { deepEqual } from 'node:assert/strict';
import { INHOUD, MAAK, PUBLICEER } from '../taalstageacten.js';
import type { Storing } from './storing.js';

const PLEKKEN = 300;
const TEGELIJK = 200;
const KORT = 2_000;
const LANG = 10_000;
const RESERVEER =
  'mutation ($id: ID!, $r: ID!) { reserveerTaalstageplek(aanbodId: $id, reserveringId: $r) { __typename ... on Reservering { status wachtlijstnummer } } }';

interface Uitkomst {
  readonly begin: number;
  readonly eind: number;
  readonly status: string;
  readonly nummer: number | null;
}

/** Many claims at once over two instances of a kind: exactly the capacity is granted, and the waiting list is true to real time. */
export const plekkenVergeven: Storing = {
  naam: 'plekken vergeven over twee instanties tegelijk',
  keren: { kort: 1, lang: 1 },
  zonderSchrijvers: true,
  async doe({ cluster, beheerder }, lang) {
    const aantal = lang ? LANG : KORT;
    const { maakTaalstage: stage } = await beheerder.vraag<{ maakTaalstage: { id: string; versie: number } }>(MAAK, {
      inhoud: { ...INHOUD, titel: 'Veel gevraagd', plekken: { totaal: PLEKKEN } },
    });
    await beheerder.vraag(PUBLICEER, { id: stage.id, v: stage.versie });
    const token = await cluster.uitgever.tokenVan('beheerder');
    const adressen = cluster.adressen('taalstages');
    const uitkomsten: Uitkomst[] = [];
    const claim = async (nummer: number): Promise<void> => {
      const begin = performance.now();
      const antwoord = await fetch(`${adressen[nummer % adressen.length]}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: RESERVEER, variables: { id: stage.id, r: randomUUID() } }),
      });
      const { data, errors } = (await antwoord.json()) as {
        data?: { reserveerTaalstageplek: { __typename: string; status?: string; wachtlijstnummer?: number | null } };
        errors?: readonly { message: string }[];
      };
      if (errors || !data) throw new Error(`een claim geeft ${errors?.[0]?.message ?? antwoord.status}`);
      const { __typename: soort, status = soort, wachtlijstnummer: nr = null } = data.reserveerTaalstageplek;
      uitkomsten.push({ begin, eind: performance.now(), status, nummer: nr });
    };
    let volgende = 0;
    await Promise.all(
      Array.from({ length: TEGELIJK }, async () => {
        while (volgende < aantal) await claim(volgende++);
      }),
    );
    const wachtenden = uitkomsten.filter(({ status }) => status === 'wachtlijst').sort((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0));
    deepEqual([uitkomsten.filter(({ status }) => status === 'verleend').length, wachtenden.length], [PLEKKEN, aantal - PLEKKEN]);
    deepEqual(
      wachtenden.map(({ nummer }) => nummer),
      wachtenden.map((_, i) => i + 1),
    );
    // Whoever was answered before another asked stands before that one.
    let laatsteBegin = -Infinity;
    for (const { begin, eind, nummer } of wachtenden) {
      if (eind < laatsteBegin) throw new Error(`nummer ${nummer} was klaar voordat een lager nummer begon`);
      laatsteBegin = Math.max(laatsteBegin, begin);
    }
  },
};
