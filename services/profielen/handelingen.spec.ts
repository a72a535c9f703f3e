import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dagenLater, dagVan } from '@regiomatch/aanbod-kern';
import { eventually } from '@regiomatch/testing';
import { KLANTMANAGER, persoon, Profieltoets, type Veld } from './testing/profieltoets.fixture.js';
import { Openingen } from './use-cases/openingen.js';
import { Profielopslag } from './use-cases/poorten/profielopslag.js';
import { VolgKalender } from './use-cases/volg-kalender.js';

let toets: Profieltoets;
const vandaag = dagVan(new Date());
const gisteren = dagenLater(vandaag, -1);

beforeAll(async () => {
  toets = await Profieltoets.start();
});
afterAll(() => toets.stop());

describe('handelingen op een profiel', () => {
  beforeAll(async () => {
    await toets.importeer([persoon('H-1')]);
  });

  test('de twee die hetzelfde lazen: één wint, de ander krijgt VersieConflict', async () => {
    await toets.importeer([persoon('H-twee')]);
    const uit = await Promise.all([1, 2, 3].map((uren) => toets.doe(`zetDraagkracht(id: "H-twee", gelezenVersie: 1, maxUrenPerWeek: ${uren}0)`)));
    expect(uit.filter(({ __typename }) => __typename === 'Profiel')).toEqual([{ __typename: 'Profiel', versie: 2 }]);
    expect(uit.filter(({ __typename }) => __typename === 'VersieConflict')).toHaveLength(2);
  });

  test('R02 een tweede actief plan wordt geweigerd', async () => {
    const plan = 'plan: { soorten: ["taalles", "baan"], doelen: [{ soort: "baan" }] }';
    expect(await toets.doe(`legPlanVast(id: "H-1", gelezenVersie: 1, ${plan})`)).toEqual({ __typename: 'Profiel', versie: 2 });
    expect(await toets.doe(`legPlanVast(id: "H-1", gelezenVersie: 2, ${plan})`)).toMatchObject({ __typename: 'PlanBestaatAl' });
    expect(await toets.doe(`sluitPlanAf(id: "H-1", gelezenVersie: 2)`)).toEqual({ __typename: 'Profiel', versie: 3 });
    expect(await toets.doe(`legPlanVast(id: "H-1", gelezenVersie: 3, ${plan})`)).toEqual({ __typename: 'Profiel', versie: 4 });
  });

  test('elk van de andere handelingen slaagt één keer en weigert met een naam', async () => {
    await toets.importeer([persoon('H-alle', { datum: dagenLater(vandaag, -30), lopendeUren: 8, lopend: ['W-9'] })]);
    expect(await toets.doe('legLeerrouteVast(id: "H-alle", gelezenVersie: 1, leerroute: "Z-route")')).toMatchObject({ versie: 2 });
    expect(await toets.doe('geefToestemming(id: "H-alle", gelezenVersie: 2, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({
      versie: 3,
    });
    expect(await toets.doe('geefToestemming(id: "H-alle", gelezenVersie: 3, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({
      __typename: 'ToestemmingBestaatAl',
    });
    expect(await toets.doe('trekToestemmingIn(id: "H-alle", gelezenVersie: 3, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({
      versie: 4,
    });
    expect(await toets.doe(`startActiviteit(id: "H-alle", gelezenVersie: 4, aanbodId: "C-1", urenPerWeek: 4, van: "${gisteren}")`)).toMatchObject({
      versie: 5,
    });
    expect(await toets.doe(`startActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "C-1", van: "${vandaag}")`)).toMatchObject({
      __typename: 'ActiviteitLooptAl',
    });
    expect(await toets.doe(`beeindigActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "W-9", tot: "${gisteren}")`)).toMatchObject({
      __typename: 'LopendeUrenNodig',
    });
    expect(await toets.doe(`beeindigActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "W-9", tot: "${gisteren}", lopendeUren: 4)`)).toMatchObject({
      versie: 6,
    });
    expect(await toets.doe('draagRegieOver(id: "H-alle", gelezenVersie: 6, aan: " ")')).toMatchObject({ __typename: 'RegieOntbreekt' });
    expect(await toets.doe('draagRegieOver(id: "H-alle", gelezenVersie: 6, aan: "noor")')).toMatchObject({ versie: 7 });
    expect(await toets.doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", taalniveau: "C2" })')).toMatchObject({
      __typename: 'InvoerOngeldig',
      velden: [{ veld: 'taalniveau', code: 'veld.keuze' }],
    });
    expect(await toets.doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", naam: "Diagnose PTSS" })')).toMatchObject({
      __typename: 'InvoerOngeldig',
      velden: [{ veld: 'naam', code: 'p5.gezondheid' }],
    });
    expect(await toets.doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", richtingen: null })')).toMatchObject({
      versie: 8,
    });
    const { data } = await toets.lees(
      KLANTMANAGER,
      'profiel(id: "H-alle") { leerroute fase regievoerder eerdereRegie { wie } lopendeUren activiteiten { aanbodId loopt tot } toestemmingen { ingetrokkenOp } }',
    );
    expect(data?.['profiel']).toMatchObject({
      leerroute: 'Z',
      fase: 'nazorg',
      regievoerder: 'noor',
      lopendeUren: 4,
      toestemmingen: [{ ingetrokkenOp: vandaag }],
    });
  });

  test('S01 een act op een profiel van een andere gemeente vindt niets, en een jobhunter wijzigt geen velden', async () => {
    expect(await toets.doe('sluitPlanAf(id: "H-1", gelezenVersie: 4)', 'klantmanager-0153')).toMatchObject({ __typename: 'NietGevonden' });
    expect(await toets.doe('wijzigProfiel(id: "H-1", gelezenVersie: 4, velden: { fase: "nazorg" })', 'jobhunter-0164')).toEqual({
      fout: 'toegang.geen-toegang',
    });
  });

  test('een activiteit die de jobhunter start, laat de draagkracht ongemoeid', async () => {
    await toets.importeer([persoon('H-job', { maxUrenPerWeek: 12 })]);
    expect(
      await toets.doe(`startActiviteit(id: "H-job", gelezenVersie: 1, aanbodId: "W-3", urenPerWeek: 4, van: "${gisteren}")`, 'jobhunter-0164'),
    ).toMatchObject({ versie: 2 });
    expect((await toets.lees(KLANTMANAGER, 'profiel(id: "H-job") { draagkracht { maxUrenPerWeek } }')).data).toEqual({
      profiel: { draagkracht: { maxUrenPerWeek: 12 } },
    });
  });

  test('S05 een veld dat niet in de invoer hoort, wordt geweigerd', async () => {
    const { errors } = await toets.regio.vraag(
      'profielen',
      KLANTMANAGER,
      'mutation { wijzigProfiel(id: "H-1", gelezenVersie: 4, velden: { gemeentecode: "0153" }) { __typename } }',
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('VRAAG_ONGELDIG');
  });

  test('S49 verwijderen wist echt, en een nieuw profiel met hetzelfde id gaat verder met tellen', async () => {
    await toets.importeer([persoon('H-weg', { naam: 'Kanarie Weg', maxUrenPerWeek: 8 })]);
    const wis = 'mutation { verwijderProfiel(id: "H-weg", gelezenVersie: 1) { __typename } }';
    expect((await toets.regio.vraag('profielen', 'klantmanager-0153', wis)).data).toEqual({ verwijderProfiel: { __typename: 'NietGevonden' } });
    expect((await toets.regio.vraag('profielen', KLANTMANAGER, wis)).data).toEqual({ verwijderProfiel: { __typename: 'ProfielVerwijderd' } });
    for (const tabel of ['profiel', 'draagkracht', 'persoonsgegevens', 'gewist', 'outbox']) {
      expect(JSON.stringify(await toets.achter(`SELECT * FROM ${tabel}`))).not.toMatch(/Kanarie Weg/);
    }
    expect(await toets.achter(`SELECT 1 FROM profiel WHERE id = 'H-weg'`)).toEqual([]);
    await toets.importeer([persoon('H-weg')]);
    await eventually(async () =>
      expect((await toets.gebeurtenissen('H-weg')).map(({ versie, data }) => [versie, (data as Veld)['reden']])).toEqual([
        [1, 'aangemaakt'],
        [2, 'verwijderd'],
        [3, 'aangemaakt'],
      ]),
    );
  });

  test('S43 het logboek is alleen aan te vullen', async () => {
    await expect(toets.achter('UPDATE audit SET doel = NULL')).rejects.toThrow(/permission denied/);
    await expect(toets.achter('DELETE FROM audit')).rejects.toThrow(/permission denied/);
  });
});

describe('wat andere diensten lezen', () => {
  test('matching krijgt het matchprofiel zonder een spoor van naam of geboortedatum, en dat staat in het logboek', async () => {
    await toets.importeer([
      persoon('M-1', { naam: 'Kanarie Match', geboortedatum: '1990-01-01', maxUrenPerWeek: 20, taalniveau: 'A2' }),
      persoon('M-2'),
    ]);
    const { matchprofielen } = await toets.leesAlsDienst(
      'matchprofielen(ids: ["M-1", "M-2", "bestaat-niet"], doel: "passend aanbod") { id leeftijd maxMinutenPerWeek taal { lezen } normOpen { taal } }',
    );
    expect(matchprofielen).toEqual([
      { id: 'M-1', leeftijd: Number(vandaag.slice(0, 4)) - 1990, maxMinutenPerWeek: 1200, taal: { lezen: 'A2' }, normOpen: { taal: 0 } },
      { id: 'M-2', leeftijd: null, maxMinutenPerWeek: null, taal: { lezen: null }, normOpen: { taal: 0 } },
    ]);
    expect(
      await toets.achter(`SELECT rol, onderwerp, doel FROM audit WHERE gebeurtenis = 'matchprofielen_gelezen' ORDER BY nummer DESC LIMIT 1`),
    ).toEqual([{ rol: 'dienst', onderwerp: 'M-1 M-2', doel: 'passend aanbod' }]);
  });

  test('opnieuw opbouwen leest iedereen één keer, bladzijde voor bladzijde', async () => {
    const gelezen: string[] = [];
    for (let na: string | null = null; ; na = gelezen.at(-1) ?? null) {
      const blad: Veld = await toets.leesAlsDienst(`matchprofielenVanaf(vanafId: ${JSON.stringify(na)}, aantal: 3, doel: "opnieuw opbouwen") { id }`);
      const ids = (blad['matchprofielenVanaf'] as { id: string }[]).map(({ id }) => id);
      if (ids.length === 0) break;
      gelezen.push(...ids);
    }
    expect(gelezen).toEqual((await toets.achter<{ id: string }>('SELECT id FROM profiel ORDER BY id')).map(({ id }) => id));
  });
});

describe('de dagelijkse ronde', () => {
  test('een verjaardag wordt verteld, en wie niets verandert blijft met rust', async () => {
    const morgen = dagenLater(vandaag, 1);
    const jarig = `${Number(morgen.slice(0, 4)) - 30}${morgen.slice(4)}`;
    await toets.importeer([persoon('K-jarig', { geboortedatum: jarig }), persoon('K-niet', { leeftijd: 40 })]);
    await new VolgKalender(toets.database, toets.deel(Profielopslag), toets.deel(Openingen), () => new Date(`${morgen}T12:00:00Z`)).voerUit();
    expect(await toets.achter(`SELECT id, versie FROM profiel WHERE id LIKE 'K-%' ORDER BY id`)).toEqual([
      { id: 'K-jarig', versie: 2 },
      { id: 'K-niet', versie: 1 },
    ]);
  });
});
