import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { Regiokaart } from '../../domain/regiokaart.js';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, HENGELO, profiel } from '../../toets/voorbeelden.fixture.js';
import { Geheugenwijzigingen } from '../persistence/geheugenwijzigingen.js';
import { LaadRegio } from '../persistence/laad-regio.js';
import { RegioOpslag } from '../persistence/regio-opslag.js';
import { AanbodGeheugen } from './aanbod-geheugen.js';
import { GeheugenBijhouden } from './geheugen-bijhouden.js';
import { GeheugenVolger } from './geheugen-volger.js';
import { LaadGeheugen } from './laad-geheugen.js';
import { MensenGeheugen } from './mensen-geheugen.js';

const STIL = Logger.to({ write: () => undefined }, 'toets', 'info');
const KLANTMANAGER = { sub: 'toets#km', rol: 'klantmanager' as const, gemeente: HENGELO, organisatie: null, regio: null, naam: 'Toets' };

let matching: Toetsmatching;
let database: Database;
let wijzigingen: Geheugenwijzigingen;

/** Another instance of matching: the same record, a memory of its own, and no events. */
const andereInstantie = async () => {
  const regio = new Regiokaart();
  const geheugen = new AanbodGeheugen(regio);
  const mensen = new MensenGeheugen(geheugen, regio);
  const opslag = new RegioOpslag();
  const laadRegio = new LaadRegio(database, opslag, regio);
  await laadRegio.bijStart();
  const volger = new GeheugenVolger(
    wijzigingen,
    laadRegio,
    new LaadGeheugen(database, geheugen, mensen, STIL),
    new GeheugenBijhouden(geheugen, mensen, STIL),
    STIL,
  );
  await volger.bijStart();
  return {
    titel: (id: string) => geheugen.vind([id]).get(id)?.treffer.titel,
    kent: (id: string) => mensen.vind(KLANTMANAGER, [id]).has(id),
    volger,
    stop: () => volger.onModuleDestroy(),
  };
};

const zodra = async (waar: () => boolean): Promise<void> => {
  for (const einde = Date.now() + 10_000; !waar();) {
    if (Date.now() > einde) throw new Error('het geheugen volgt niet');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

beforeAll(async () => {
  matching = await startToetsmatching();
  const app = matching.services[1]!.app;
  database = app.get(Database);
  wijzigingen = app.get(Geheugenwijzigingen);
});
afterAll(() => matching.stop());

describe('een tweede instantie van matching', () => {
  test('weet wat de eerste ontving: aanbod dat komt en verandert, een inwoner die komt en gewist wordt', async () => {
    await matching.zetAanbod(aanbod('VOORAF', { titel: 'stond er al' }));
    const ander = await andereInstantie();
    try {
      expect(ander.titel('VOORAF')).toBe('stond er al');
      await matching.zetAanbod(aanbod('NIEUW', { titel: 'een' }));
      await zodra(() => ander.titel('NIEUW') === 'een');
      await matching.zetAanbod(aanbod('NIEUW', { titel: 'twee', versie: 2 }));
      await zodra(() => ander.titel('NIEUW') === 'twee');
      await matching.zetProfielen(profiel('P9'));
      await zodra(() => ander.kent('P9'));
      await database.alsDienst(async (tx) => {
        await tx.query(`DELETE FROM profiel WHERE id = 'P9'`);
        await wijzigingen.meld(tx, 'profiel-weg', ['P9']);
      });
      await zodra(() => !ander.kent('P9'));
    } finally {
      await ander.stop();
    }
  });

  test('mist niets van wat tegelijk wordt vastgelegd', async () => {
    const ander = await andereInstantie();
    try {
      await Promise.all(
        Array.from({ length: 8 }, (_, rij) =>
          database.alsDienst(async (tx) => {
            await tx.query('SELECT pg_sleep($1)', [(rij % 4) / 200]);
            await tx.query(
              'UPDATE aanbod SET versie = versie + 1, beeld = jsonb_set(jsonb_set(beeld, $1, $2), $3, to_jsonb(versie + 1)) WHERE id = $4',
              ['{titel}', JSON.stringify(`titel ${rij}`), '{versie}', 'NIEUW'],
            );
            await wijzigingen.meld(tx, 'aanbod', ['NIEUW']);
          }),
        ),
      );
      const [rij] = await matching.rijen<{ titel: string }>(`SELECT beeld ->> 'titel' AS titel FROM aanbod WHERE id = 'NIEUW'`);
      await zodra(() => ander.titel('NIEUW') === rij?.titel);
    } finally {
      await ander.stop();
    }
  });
});
