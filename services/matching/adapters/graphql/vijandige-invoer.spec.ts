import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, HENGELO, profiel } from '../../toets/voorbeelden.fixture.js';

const NUL = String.fromCharCode(0);
const hostiel = fc.oneof(
  fc.constantFrom(
    NUL,
    `x${NUL}y`,
    '\ud800',
    '__proto__',
    'constructor',
    "'; DROP TABLE aanbod; --",
    '{"$gt":""}',
    '%',
    '\\',
    "a' & 'b",
    ':*',
    '',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const getal = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 101, 2 ** 31 - 1));
const lijst = fc.array(hostiel, { maxLength: 4 });
const filter = fc.record(
  {
    soorten: lijst,
    gemeenten: lijst,
    woonplaatsen: lijst,
    taalniveaus: lijst,
    dagdelen: lijst,
    kenmerken: fc.array(fc.record({ naam: hostiel, waarde: hostiel }), { maxLength: 3 }),
    aanbieders: lijst,
    rondom: fc.record(
      { woonplaats: hostiel, gemeentecode: hostiel, lat: fc.double({ noNaN: true, noDefaultInfinity: true }), meters: getal },
      { requiredKeys: ['meters'] },
    ),
    metPlek: fc.boolean(),
  },
  { requiredKeys: [] },
);

let matching: Toetsmatching;
beforeAll(async () => {
  matching = await startToetsmatching({ ophalen: 'postgres' });
  await matching.zetAanbod(aanbod('A1'));
  await matching.zetProfielen(profiel('P1'));
});
afterAll(() => matching.stop());

/** A refusal may be anything that the API names; what it may not be is an error of ours. */
const nooitIntern = async (query: string, variabelen: Record<string, unknown>): Promise<void> => {
  const { errors } = await matching.vraag('matching', `klantmanager-${HENGELO}`, query, variabelen);
  expect(errors?.map(({ extensions }) => extensions?.['code']) ?? []).not.toContain('INTERN');
};

test('S25 S26 S27 geen enkele tekst of waarde in het zoeken geeft een storing', async () => {
  const query = `query ($t: String, $f: AanbodFilter, $a: Int, $v: Int) { zoekAanbod(tekst: $t, filter: $f, aantal: $a, vanaf: $v) { __typename } }`;
  await fc.assert(
    fc.asyncProperty(hostiel, filter, getal, getal, (t, f, a, v) => nooitIntern(query, { t, f, a, v })),
    { numRuns: 80 },
  );
  await fc.assert(
    fc.asyncProperty(hostiel, (t) => nooitIntern(query, { t })),
    { numRuns: 60 },
  );
});

test('S25 S26 S27 geen enkel id geeft een storing', async () => {
  const query = `query ($id: ID!, $ids: [ID!]!, $code: String!, $a: Int, $v: Int) {
    aanbodVoorProfiel(profielId: $id, aantal: $a, vanaf: $v) { __typename }
    oordelen(profielId: "P1", aanbodIds: $ids) { __typename }
    oordelenVoorAanbod(aanbodId: "A1", profielIds: $ids) { __typename }
    geweigerdAanbod(profielId: "P1", code: $code) { __typename }
    mensenVoorAanbod(aanbodId: $id, aantal: $a, vanaf: $v) { __typename }
    aanbod(id: $id) { id } }`;
  await fc.assert(
    fc.asyncProperty(hostiel, lijst, hostiel, getal, getal, (id, ids, code, a, v) => nooitIntern(query, { id, ids, code, a, v })),
    { numRuns: 60 },
  );
});
