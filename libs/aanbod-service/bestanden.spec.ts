import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  eventually,
  gepubliceerdeProef,
  proefdienst,
  proefvragen,
  startToetsregio,
  type Toetsregio,
  vertel,
  verteldOverAanbod,
  vertelregio,
} from '@regiomatch/testing';
import pg from 'pg';

let regio: Toetsregio;
let admin: pg.Client;
const o1 = () => proefvragen(regio, 'aanbieder-o1');
const beheerder = () => proefvragen(regio, 'beheerder');
const aantal = async (): Promise<number> => Number((await admin.query('SELECT count(*) AS n FROM proefaanbod.aanbod')).rows[0].n);
const rij = async (waar: string) => (await admin.query(`SELECT * FROM proefaanbod.aanbod WHERE ${waar}`)).rows[0];

const KOP = 'referentie;titel;gemeentecode;woonplaats;lat;lon;dagdelen;uren_per_week;tot;plekken;sfeer';
const goed = (referentie: string, titel = 'Meelopen') =>
  `${referentie};${titel};0164;Hengelo;52,2658;6,7931;ma-ochtend|di-middag;11,5;2099-12-31;4;rustig`;
const bestand = (...regels: string[]) => [KOP, ...regels].join('\r\n');

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst]);
  admin = new pg.Client({ connectionString: regio.adminUrl });
  await admin.connect();
  await vertel(regio, { gemeenten: ['0164', '0147'], samenwerkingen: { twente: ['0164'] }, organisaties: [{ id: 'o1' }, { id: 'o2' }] });
  await eventually(async () => expect(await o1().importeer(bestand(goed('WARM')), { proef: true })).toMatchObject({ fouten: [] }));
});
afterAll(async () => {
  await admin.end();
  await regio.stop();
});

describe('een bestand met aanbod', () => {
  test('maakt concepten, of publiceert als u dat vraagt', async () => {
    expect(await o1().importeer(bestand(goed('I-1'), goed('I-2')))).toEqual({
      __typename: 'AanbodImportVerslag',
      proef: false,
      opgeslagen: true,
      rijen: 2,
      aangemaakt: 2,
      gewijzigd: 0,
      ongewijzigd: 0,
      fouten: [],
    });
    expect(await rij(`referentie = 'I-1'`)).toMatchObject({ status: 'concept', minuten: 690, lat: 52.2658, plekken_vrij: 4, aanbieder_id: 'o1' });
    expect(await o1().importeer(bestand(goed('I-1'), goed('I-3')), { publiceer: true })).toMatchObject({ aangemaakt: 1, gewijzigd: 1 });
    const { id } = await rij(`referentie = 'I-3'`);
    await eventually(async () =>
      expect((await verteldOverAanbod(regio, id)).map(({ data, versie }) => [data.aanleiding, versie])).toEqual([['gepubliceerd', 2]]),
    );
  });

  test('wijzigt hetzelfde aanbod op eigen referentie; een kolom die er niet in staat, blijft zoals hij was', async () => {
    await o1().importeer(bestand(goed('U-1')), { publiceer: true });
    const voor = await rij(`referentie = 'U-1'`);
    expect(await o1().importeer(bestand(goed('U-1')), { publiceer: true })).toMatchObject({ ongewijzigd: 1, gewijzigd: 0, aangemaakt: 0 });
    expect(await rij(`referentie = 'U-1'`)).toEqual(voor);
    expect(await o1().importeer('referentie,plekken,plekken_vrij\nU-1,6,1')).toMatchObject({ gewijzigd: 1 });
    expect(await rij(`referentie = 'U-1'`)).toMatchObject({
      id: voor.id,
      versie: voor.versie + 1,
      titel: 'Meelopen',
      plekken_totaal: 6,
      plekken_vrij: 1,
    });
    expect(await o1().importeer('referentie,omschrijving\nU-1,"Met ""uitleg"",\nop twee regels"')).toMatchObject({ gewijzigd: 1 });
    expect(await rij(`referentie = 'U-1'`)).toMatchObject({ omschrijving: 'Met "uitleg",\nop twee regels' });
    expect(await o1().importeer('referentie,omschrijving\nU-1,')).toMatchObject({ gewijzigd: 1 });
    expect(await rij(`referentie = 'U-1'`)).toMatchObject({ omschrijving: null });
  });

  test('raakt nooit aanbod van een ander: dezelfde referentie is bij ieder een eigen aanbod', async () => {
    await o1().importeer(bestand(goed('GELIJK', 'Van een')));
    await proefvragen(regio, 'aanbieder-o2').importeer(bestand(goed('GELIJK', 'Van twee')));
    expect((await admin.query(`SELECT aanbieder_id, titel FROM proefaanbod.aanbod WHERE referentie = 'GELIJK' ORDER BY 1`)).rows).toEqual([
      { aanbieder_id: 'o1', titel: 'Van een' },
      { aanbieder_id: 'o2', titel: 'Van twee' },
    ]);
  });

  test('doet met proef precies alsof, en bewaart niets', async () => {
    const voor = await aantal();
    expect(await o1().importeer(bestand(goed('P-1'), 'P-2;;;;;;;;;;'), { proef: true, publiceer: true })).toMatchObject({
      proef: true,
      opgeslagen: false,
      rijen: 2,
      aangemaakt: 1,
      fouten: expect.arrayContaining([expect.objectContaining({ rij: 3, code: 'aanbod.titel-ontbreekt' })]),
    });
    expect(await aantal()).toBe(voor);
  });
});

describe('fouten in een bestand', () => {
  test('staan per rij en kolom in het Nederlands, alle tegelijk, en er wordt niets bewaard', async () => {
    const voor = await aantal();
    const verslag = await o1().importeer(
      bestand(
        goed('F-1'),
        'F-2;Stuk;9999;Nergens;52,2658;6,7931;ma-nacht;11,51;2099-02-30;-1;rustig',
        `F-3;${'x'.repeat(201)};0164;Hengelo;6,7931;52,2658;ma-ochtend|ma-ochtend;4;2099-12-31;4;${'y'.repeat(51)}`,
        ';Zonder referentie;;;;;;;;;',
        goed('F-1', 'Nog eens'),
      ),
    );
    expect(verslag).toMatchObject({ opgeslagen: false, rijen: 5 });
    const fouten = verslag['fouten'] as { rij: number; veld: string; code: string; melding: string }[];
    expect(fouten.map(({ rij: nummer, veld, code }) => [nummer, veld, code])).toEqual([
      [3, 'dagdelen', 'aanbod.cel-onleesbaar'],
      [3, 'uren_per_week', 'aanbod.cel-onleesbaar'],
      [3, 'tot', 'aanbod.tot-ongeldig'],
      [3, 'plekken', 'aanbod.plekken-ongeldig'],
      [3, 'gemeentecode', 'aanbod.gemeente-onbekend'],
      [4, 'titel', 'aanbod.titel-ongeldig'],
      [4, 'lat', 'aanbod.lat-ongeldig'],
      [4, 'lon', 'aanbod.lon-ongeldig'],
      [4, 'dagdelen', 'aanbod.dagdelen-ongeldig'],
      [4, 'sfeer', 'proef.sfeer-ongeldig'],
      [5, 'referentie', 'aanbod.referentie-ontbreekt'],
      [6, 'referentie', 'aanbod.dubbel-in-bestand'],
    ]);
    expect(fouten.find(({ code }) => code === 'aanbod.tot-ongeldig')?.melding).toBe('Vul in: een bestaande datum, als jjjj-mm-dd.');
    expect(await aantal()).toBe(voor);
  });

  test('houden de goede rijen alleen tegen als u dat niet anders vraagt', async () => {
    expect(await o1().importeer(bestand(goed('G-1'), goed('G-2').replace('0164', '9999')), { alleenGoede: true })).toMatchObject({
      opgeslagen: true,
      aangemaakt: 1,
      fouten: [{ rij: 3, veld: 'gemeentecode' }],
    });
    expect(await rij(`referentie = 'G-1'`)).toMatchObject({ titel: 'Meelopen' });
  });

  test('over beëindigd aanbod zeggen dat het niet meer kan', async () => {
    const { id, versie } = await gepubliceerdeProef(regio, 'aanbieder-o1', { referentie: 'DICHT' });
    await o1().sluit(id, versie, 'Vervuld');
    expect(await o1().importeer('referentie,titel\nDICHT,Toch weer open')).toMatchObject({
      opgeslagen: false,
      fouten: [{ rij: 2, veld: 'status', code: 'aanbod.overgang-niet-toegestaan' }],
    });
  });

  test.each([
    ['een leeg bestand', '', 'leeg'],
    ['een onbekende kolom', 'referentie,bsn\nx,123456782', 'kolom bsn is niet bekend'],
    ['een kolom __proto__', 'referentie,__proto__\nx,1', 'kolom __proto__ is niet bekend'],
    ['een kolom die alleen een beheerder mag vullen', 'referentie,reactiepercentage\nx,100', 'kolom reactiepercentage is niet bekend of niet voor u'],
    ['een dubbele kolom', 'referentie,titel,titel\nx,1,2', 'staat er twee keer in'],
    ['losse aanhalingstekens', 'referentie,titel\nx,"half', 'geen geldig CSV-bestand'],
    ['te veel cellen', 'referentie,titel\nx,a,b', 'Rij 2 heeft meer cellen'],
    ['te veel rijen', `referentie\n${'x\n'.repeat(5_001)}`, 'hoogstens 5000'],
  ])('S48 %s weigert het hele bestand met een duidelijke reden', async (_, tekst, reden) => {
    const voor = await aantal();
    const geweigerd = await o1().importeer(tekst);
    expect(geweigerd).toMatchObject({ __typename: 'BestandOnleesbaar', code: 'aanbod.bestand-onleesbaar' });
    expect(String(geweigerd['uitleg'])).toContain(reden);
    expect(await aantal()).toBe(voor);
  });

  test('S27 een tekst van 2 MB in een cel is gewoon een fout in die cel', async () => {
    const geweigerd = await o1().importeer(bestand(goed('LANG', 'x'.repeat(2_000_000))));
    expect(geweigerd).toMatchObject({ opgeslagen: false, fouten: [{ rij: 2, veld: 'titel', code: 'aanbod.titel-ongeldig' }] });
  });

  test('S26 aanhalingstekens en operatoren zijn gewone tekst', async () => {
    const titel = `Robert'); DROP TABLE aanbod; --`;
    await o1().importeer(bestand(goed('S26', `"${titel}"`)));
    expect(await rij(`referentie = 'S26'`)).toMatchObject({ titel });
  });
});

describe('een beheerder', () => {
  test('brengt aanbod van elke aanbieder over met eigen ids, volle groepen en al wat het contract kent', async () => {
    const kolommen = {
      id: 'C-13',
      referentie: 'C-13',
      aanbieder: 'o2',
      titel: 'B1-route vrijdag, groep vol',
      gemeentecode: '0164',
      woonplaats: 'Hengelo',
      lat: '52.2658',
      lon: '6.7931',
      dagdelen: 'vr-ochtend|vr-middag',
      uren_per_week: '8.0',
      starttijd: '09:15',
      tot: '2099-06-30',
      plekken: '20',
      plekken_vrij: '0',
      taal_spreken: 'A2',
      taal_lezen: 'A1',
      leerroutes: 'Alfa|Z',
      fasen: 'opvang|inburgering',
      leeftijd_van: '18',
      leeftijd_tot_en_met: '25',
      leeftijd_grond: 'afspraak met het mbo',
      doelgroepen: 'analfabeet',
      werkvergunning_nodig: 'ja',
      richtingen: '7411|leren-en-werken',
      gedeeld_met_gemeenten: '0147|0164',
      samenwerkingen: 'twente',
      urensoort: 'taal',
      met_begeleiding: 'ja',
      contract_vorm: 'tijdelijk',
      contract_maanden: '6',
      reactiepercentage: '80',
      sfeer: 'druk',
    };
    const csv = `${Object.keys(kolommen).join(';')}\n${Object.values(kolommen).join(';')}`;
    expect(await beheerder().importeer(csv, { publiceer: true })).toMatchObject({ opgeslagen: true, aangemaakt: 1, fouten: [] });
    const [bericht] = await eventually(async () => {
      const verteld = await verteldOverAanbod(regio, 'C-13');
      expect(verteld).toHaveLength(1);
      return verteld;
    });
    expect(bericht?.data.aanbod).toMatchObject({
      id: 'C-13',
      aanbieder: { id: 'o2' },
      status: 'vol',
      rooster: { minutenPerWeek: 480, starttijd: '09:15' },
      plekken: { totaal: 20, vrij: 0, wachtlijst: 0 },
      eigenschappen: { urensoort: 'taal', metBegeleiding: true, contract: { vorm: 'tijdelijk', maanden: 6 }, reactiepercentage: 80 },
      eisen: {
        taalMinimaal: 'A2',
        taalPerVaardigheid: { lezen: 'A1', spreken: 'A2' },
        leerroutes: ['Alfa', 'Z'],
        fasen: ['opvang', 'inburgering'],
        leeftijd: { van: 18, totEnMet: 25, grond: 'afspraak met het mbo' },
        doelgroepen: ['analfabeet'],
        werkvergunningNodig: true,
      },
      richtingen: ['7411', 'leren-en-werken'],
      zichtbaarVoor: { gemeenten: ['0147', '0164'], samenwerkingen: ['twente'] },
    });
    expect(await beheerder().importeer(csv, { publiceer: true })).toMatchObject({ ongewijzigd: 1 });
  });

  test('kan een id niet aan een andere organisatie geven, en een id heeft een vaste vorm', async () => {
    await beheerder().importeer('id,aanbieder,titel\nVAST-1,o1,Een');
    expect(await beheerder().importeer('id,aanbieder,titel\nVAST-1,o2,Ander\n../x,o1,Pad\nNIEUW,bestaat-niet,Wie')).toMatchObject({
      opgeslagen: false,
      fouten: [
        { rij: 2, veld: 'id', code: 'aanbod.id-bezet' },
        { rij: 3, veld: 'id', code: 'aanbod.id-ongeldig' },
        { rij: 4, veld: 'aanbieder', code: 'aanbod.aanbieder-onbekend' },
      ],
    });
  });
});

test('S01 een aanbieder wijzigt met een id alleen het eigen aanbod, en maakt er geen nieuw mee', async () => {
  const { id } = await gepubliceerdeProef(regio, 'aanbieder-o1');
  expect(await o1().importeer(`id,titel\n${id},Met id gewijzigd`)).toMatchObject({ gewijzigd: 1 });
  for (const geprobeerd of [id, 'bestaat-niet']) {
    expect(await proefvragen(regio, 'aanbieder-o2').importeer(`id,titel\n${geprobeerd},Gekaapt`)).toMatchObject({
      opgeslagen: false,
      fouten: expect.arrayContaining([expect.objectContaining({ rij: 2, veld: 'id', code: 'aanbod.id-onbekend' })]),
    });
  }
  expect(await rij(`id = '${id}'`)).toMatchObject({ titel: 'Met id gewijzigd', aanbieder_id: 'o1' });
});

describe('S30 het uitgaande bestand', () => {
  test('maakt van een formule gewone tekst, en die komt ongeschonden weer binnen', async () => {
    const titels = ['=HYPERLINK("http://kwaad")', '+31 6', '-5 graden', '@SOM(A1)', `'=al beschermd`, 'gewoon'];
    await o1().importeer([KOP, ...titels.map((titel, nummer) => goed(`X-${nummer}`, `"'${titel.replaceAll('"', '""')}"`))].join('\n'));
    expect(
      (await admin.query(`SELECT titel FROM proefaanbod.aanbod WHERE referentie LIKE 'X-%' ORDER BY referentie`)).rows.map(({ titel }) => titel),
    ).toEqual(['=HYPERLINK("http://kwaad")', '+31 6', '-5 graden', '@SOM(A1)', `'=al beschermd`, `'gewoon`]);
    const uit = await o1().exporteer();
    const cellen = uit.split(/[;\r\n]+/).map((cel) => cel.replace(/^"|"$/g, ''));
    expect(cellen.filter((cel) => /^[=+\-@\t\r]/.test(cel))).toEqual([]);
    expect(await o1().importeer(uit)).toMatchObject({ gewijzigd: 0, aangemaakt: 0, fouten: [] });
  });

  test('van een aanbieder draagt alleen het eigen aanbod, zonder beheerkolommen', async () => {
    const [kop, ...regels] = (await proefvragen(regio, 'aanbieder-o2').exporteer()).trim().split('\r\n');
    expect(kop).not.toMatch(/(^|;)(aanbieder|reactiepercentage)(;|$)/);
    expect(regels).toHaveLength(Number((await admin.query(`SELECT count(*) AS n FROM proefaanbod.aanbod WHERE aanbieder_id = 'o2'`)).rows[0].n));
    expect((await beheerder().exporteer()).split('\r\n')[0]).toContain('id;aanbieder;referentie;');
  });

  test('S42 in- en uitgaan staan in het auditlogboek', async () => {
    await o1().exporteer();
    const { rows } = await admin.query(`SELECT DISTINCT gebeurtenis FROM proefaanbod.audit ORDER BY 1`);
    expect(rows.map(({ gebeurtenis }) => gebeurtenis)).toEqual(['aanbod_geexporteerd', 'aanbod_geimporteerd']);
  });
});

test('1.000 rijen gaan in een keer binnen, en nog eens binnen verandert niets', async () => {
  const groot = bestand(...Array.from({ length: 1_000 }, (_, nummer) => goed(`M-${nummer}`)));
  expect(await o1().importeer(groot, { publiceer: true })).toMatchObject({ opgeslagen: true, aangemaakt: 1_000 });
  expect(await o1().importeer(groot, { publiceer: true })).toMatchObject({ opgeslagen: true, ongewijzigd: 1_000 });
});
