import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  eventually,
  gepubliceerdeProef,
  proefdienst,
  proefinvoer,
  proefvragen,
  startToetsregio,
  type Toetsregio,
  type Uitslag,
  vertel,
  vertelregio,
} from '@regiomatch/testing';
import fc from 'fast-check';

let regio: Toetsregio;
let bestaand: Uitslag;
const beheerder = () => proefvragen(regio, 'beheerder');

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst]);
  await vertel(regio, { gemeenten: ['0164'], organisaties: [{ id: 'o1' }] });
  await eventually(async () => expect(await beheerder().maak(proefinvoer(), 'o1')).toMatchObject({ __typename: 'Proef' }));
  bestaand = await gepubliceerdeProef(regio, 'aanbieder-o1');
});
afterAll(() => regio.stop());

const NUL = String.fromCharCode(0);
const hostiel = fc.oneof(
  fc.constantFrom(NUL, `x${NUL}y`, '\ud800', '__proto__', "'; DROP TABLE aanbod; --", '{"$gt":""}', '../../etc/passwd', '=1+1', ''),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** A refusal may be anything that the API names; what it may not be is an error of ours. */
const nooitIntern = async (vraag: () => Promise<unknown>): Promise<void> => {
  try {
    await vraag();
  } catch (fout) {
    expect(String(fout)).not.toContain('INTERN');
  }
};

describe('S25 wat er ook binnenkomt, het antwoord is een uitleg en nooit een storing', () => {
  test('in ids en redenen', async () => {
    await fc.assert(
      fc.asyncProperty(hostiel, hostiel, async (een, ander) => {
        await nooitIntern(() => beheerder().een(een));
        await nooitIntern(() => beheerder().publiceer(een, 1));
        await nooitIntern(() => beheerder().sluit(een, 1, ander));
        await nooitIntern(() => beheerder().sluit(bestaand.id, 0, ander));
        await nooitIntern(() => beheerder().verleng(een, 1, ander));
        await nooitIntern(() => beheerder().dupliceer(een));
        await nooitIntern(() => beheerder().maak(proefinvoer(), een));
        await nooitIntern(() => beheerder().reserveer(bestaand.id, een));
        await nooitIntern(() => beheerder().reserveer(een, ander));
        await nooitIntern(() => beheerder().bevestig(een));
        await nooitIntern(() => beheerder().geefVrij(een));
      }),
      { numRuns: 30 },
    );
  });

  test('in elk veld van een aanbod', async () => {
    const getal = fc.oneof(fc.integer(), fc.constantFrom(-1, 0, 2_147_483_647));
    // Some ids of the test before were good enough to reserve a seat, which is a new version.
    const { versie } = await beheerder().een(bestaand.id);
    await fc.assert(
      fc.asyncProperty(hostiel, hostiel, getal, fc.double(), async (tekst, datum, heel, breuk) => {
        const invoer = proefinvoer({
          referentie: tekst,
          titel: tekst,
          omschrijving: tekst,
          plaats: { gemeentecode: tekst, woonplaats: tekst, lat: Number.isFinite(breuk) ? breuk : 0, lon: 6.8 },
          rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'avond' }], minutenPerWeek: heel, starttijd: tekst },
          periode: { van: datum, tot: tekst },
          plekken: { totaal: heel, vrij: heel },
          eisen: { leeftijd: { van: heel, totEnMet: heel, grond: tekst }, doelgroepen: [tekst, tekst], rijbewijs: tekst },
          richtingen: [tekst],
          zichtbaarVoor: { gemeenten: [tekst], samenwerkingen: [tekst], eigenEerstTot: datum },
          sfeer: tekst,
        });
        await nooitIntern(() => beheerder().maak(invoer, 'o1'));
        await nooitIntern(() => beheerder().wijzig(bestaand.id, versie, invoer));
      }),
      { numRuns: 40 },
    );
    // Now and then a random content is a good one, and then it is a new version.
    expect((await beheerder().een(bestaand.id)).versie).toBeGreaterThanOrEqual(versie);
  });

  test('in elke cel van een bestand', async () => {
    const cel = hostiel.map((tekst) => `"${tekst.replaceAll('"', '""')}"`);
    const KOLOMMEN = ['id', 'aanbieder', 'referentie', 'titel', 'gemeentecode', 'woonplaats', 'lat', 'lon', 'dagdelen', 'uren_per_week', 'van', 'tot', 'richtingen', 'samenwerkingen', 'sfeer']; // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cel, { minLength: KOLOMMEN.length, maxLength: KOLOMMEN.length }), { minLength: 1, maxLength: 4 }),
        async (rijen) => {
          await nooitIntern(() =>
            beheerder().importeer([KOLOMMEN.join(';'), ...rijen.map((rij) => rij.join(';'))].join('\n'), { alleenGoede: true, publiceer: true }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('als bestand zelf', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (bestand) => nooitIntern(() => beheerder().importeer(bestand))),
      { numRuns: 60 },
    );
  });

  test('S05 velden die een aanbieder niet mag zetten, kent de invoer niet', async () => {
    for (const veld of ['id', 'status', 'versie', 'aanbieder', 'reactiepercentage', 'plekken_verleend']) {
      await expect(proefvragen(regio, 'aanbieder-o1').maak(proefinvoer({ [veld]: 'x' }))).rejects.toThrow('VRAAG_ONGELDIG');
    }
  });
});
