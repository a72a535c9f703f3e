import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AANBOD_GEWIJZIGD_V1, type AanbodGewijzigdV1, type AanbodV1, type CloudEvent } from '@regiomatch/contracts';
import { Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { eventually } from '@regiomatch/testing';
import fc from 'fast-check';
import { aanbodEvent, startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, HENGELO, profiel } from '../../toets/voorbeelden.fixture.js';
import { willekeurigAanbod } from '../../toets/willekeurig.fixture.js';
import { Regiokaart } from '../../domain/regiokaart.js';
import { AanbodGeheugen } from '../geheugen/aanbod-geheugen.js';
import { LaadGeheugen } from '../geheugen/laad-geheugen.js';
import { MensenGeheugen } from '../geheugen/mensen-geheugen.js';
import { LaadRegio } from '../persistence/laad-regio.js';
import { RegioOpslag } from '../persistence/regio-opslag.js';
import { AanbodConsument } from './aanbod-consument.js';

let matching: Toetsmatching;
let consument: AanbodConsument;
let database: Database;

beforeAll(async () => {
  matching = await startToetsmatching();
  const { app } = matching.services[1] ?? {};
  if (app === undefined) throw new Error('matching draait niet');
  consument = app.get(AanbodConsument);
  database = app.get(Database);
});
afterAll(() => matching.stop());

const event = (een: AanbodV1): CloudEvent<AanbodGewijzigdV1> => ({
  specversion: '1.0',
  id: `${een.id}/${een.versie}`,
  source: 'urn:nld:regiomatch:toets',
  type: AANBOD_GEWIJZIGD_V1.type,
  subject: een.id,
  time: '2025-06-02T12:00:00Z',
  datacontenttype: 'application/json',
  versie: een.versie,
  data: { aanleiding: 'gewijzigd', aanbod: een },
});

/** As the platform does, without its inbox: the effect itself has to bear repetition. */
const lever = async (reeks: readonly AanbodV1[]): Promise<void> => {
  const events = reeks.map(event);
  await database.alsDienst((tx) => consument.verwerkReeks(tx, events));
  consument.naCommit(events);
};

let ronde = 0;

describe('de kopie van een aanbod', () => {
  test('is na dubbele, late en verwisselde berichten dezelfde als na de berichten op volgorde', async () => {
    const versies = fc.array(willekeurigAanbod(fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(versies, fc.infiniteStream(fc.nat()), async (inhoud, toeval) => {
        ronde += 1;
        const perId = new Map<string, number>();
        const reeks = inhoud.map((een) => {
          const versie = (perId.get(een.id) ?? 0) + 1;
          perId.set(een.id, versie);
          return { ...een, id: `${een.id}-${ronde}`, soort: 'werk', titel: `versie ${versie}`, versie };
        });
        const trek = (n: number): number => (toeval.next().value ?? 0) % n;
        const dooreen = [...reeks, ...reeks.filter(() => trek(2) === 0)].map((een) => ({ een, plek: trek(1_000) })).sort((x, y) => x.plek - y.plek);
        for (let i = 0; i < dooreen.length;) {
          const n = 1 + trek(4);
          await lever(dooreen.slice(i, i + n).map(({ een }) => een));
          i += n;
        }
        for (const [letter, versie] of perId) {
          const laatste = reeks.find((een) => een.id === `${letter}-${ronde}` && een.versie === versie);
          const [rij] = await matching.rijen<{ versie: number; beeld: AanbodV1; gepubliceerd: boolean; zoekt: boolean }>(
            'SELECT a.versie, a.beeld, a.gepubliceerd, z.gepubliceerd AS zoekt FROM aanbod a JOIN zoekkaart z USING (nr) WHERE a.id = $1',
            [laatste?.id],
          );
          expect(rij?.beeld).toEqual(laatste);
          expect(rij?.zoekt).toBe(rij?.gepubliceerd);
          expect(matching.aanbodGeheugen.vind([laatste?.id ?? '']).get(laatste?.id ?? '')?.treffer).toMatchObject({
            versie,
            titel: `versie ${versie}`,
            status: laatste?.status,
          });
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('een id dat al bij een andere soort hoort, wordt geweigerd en met zijn opvolgers geparkeerd; ander aanbod gaat door', async () => {
    await matching.zetAanbod(aanbod('BEZET', { soort: 'werk' }));
    await matching.publiceer(
      aanbodEvent(aanbod('BEZET', { soort: 'cursus', versie: 2 })),
      aanbodEvent(aanbod('BEZET', { soort: 'werk', versie: 3 })),
      aanbodEvent(aanbod('ANDER')),
    );
    await eventually(() => expect(matching.aanbodGeheugen.vind(['ANDER']).size).toBe(1), 10_000);
    expect(matching.aanbodGeheugen.vind(['BEZET']).get('BEZET')?.treffer).toMatchObject({ soort: 'werk', versie: 1 });
    expect(await matching.rijen(`SELECT fout, sleutel FROM inbox_geparkeerd ORDER BY positie`)).toMatchObject([
      { fout: 'IdBezet', sleutel: 'BEZET' },
      { fout: expect.stringContaining('eerder bericht'), sleutel: 'BEZET' },
    ]);
  });

  test('een kapot bericht wordt geparkeerd en laat niets half achter', async () => {
    const kapot = {
      ...aanbodEvent(aanbod('KAPOT')),
      data: { aanleiding: 'gewijzigd', aanbod: { id: 'KAPOT', soort: 'werk', versie: 1, status: 'gepubliceerd' } },
    };
    await matching.publiceer(kapot, aanbodEvent(aanbod('HEEL')));
    await eventually(() => expect(matching.aanbodGeheugen.vind(['HEEL']).size).toBe(1), 10_000);
    expect(await matching.rijen(`SELECT id FROM aanbod WHERE id = 'KAPOT'`)).toEqual([]);
    expect(await matching.rijen(`SELECT sleutel FROM inbox_geparkeerd WHERE sleutel = 'KAPOT'`)).toHaveLength(1);
  });

  test('onbekende velden van een latere versie van het bericht worden genegeerd', async () => {
    await lever([{ ...aanbod('LATER'), nieuwVeld: { diep: true } } as AanbodV1]);
    expect(matching.aanbodGeheugen.vind(['LATER']).size).toBe(1);
  });
});

describe('het geheugen', () => {
  test('is na een herstart hetzelfde als ervoor, gesloten aanbod en mensen inbegrepen', async () => {
    await matching.zetAanbod(aanbod('BLIJFT'), aanbod('DICHT', { status: 'gesloten' }));
    await matching.zetProfielen(profiel('P1', { lopend: ['DICHT'] }));
    const regio = new Regiokaart();
    const vers = new AanbodGeheugen(regio);
    const mensen = new MensenGeheugen(vers, regio);
    await new LaadRegio(database, new RegioOpslag(), regio).bijStart();
    await new LaadGeheugen(database, vers, mensen, Logger.to({ write: () => undefined }, 'toets', 'info')).laad();
    const [alle] = await matching.rijen<{ ids: string[] }>('SELECT array_agg(id) AS ids FROM aanbod');
    expect(vers.vind(alle?.ids ?? [])).toEqual(matching.aanbodGeheugen.vind(alle?.ids ?? []));
    const actor = { sub: 'toets#km', rol: 'klantmanager' as const, gemeente: HENGELO, organisatie: null, regio: null, naam: 'Toets' };
    expect(mensen.vind(actor, ['P1'])).toEqual(matching.mensenGeheugen.vind(actor, ['P1']));
    expect(mensen.vind(actor, ['P1']).get('P1')?.feiten.lopendeDagdelen).toBe(1);
  });
});
