import { beforeEach, describe, expect, test } from '@jest/globals';
import { standaardvelden } from '@regiomatch/aanbod-kern';
import { parse } from 'csv-parse/sync';
import { maakRegio } from '../regio/maak-regio.js';
import { ImportMislukt } from './import-mislukt.js';
import type { Ingang } from './ingang.js';
import { zaai } from './zaai.js';

const VANDAAG = '2026-03-02';
const GOED = { fouten: [] };

interface Gevraagd {
  readonly gebruiker: string;
  readonly act: string;
  readonly bestand: string;
  readonly proef: boolean;
  readonly vraag: string;
}

/** A region that writes down what it is asked, and answers as told. */
class Opschrijver implements Ingang {
  readonly gevraagd: Gevraagd[] = [];
  antwoord: (act: string, keer: number) => object = () => GOED;

  async vraag<T>(gebruiker: string, vraag: string, variabelen: Readonly<Record<string, unknown>>): Promise<T> {
    if (vraag.startsWith('query')) return { samenwerkingen: { samenwerkingen: [] } } as T;
    const act = /\s(\w+)\(/.exec(vraag.slice(vraag.indexOf('{')))?.[1] ?? '';
    const verslag = act === 'legSamenwerkingVast' ? 'Samenwerking' : (/on (\w+Verslag)/.exec(vraag)?.[1] ?? '');
    this.gevraagd.push({ gebruiker, act, vraag, bestand: String(variabelen['bestand'] ?? ''), proef: variabelen['proef'] === true });
    return { [act]: { __typename: verslag, ...this.antwoord(act, this.gevraagd.filter((eerder) => eerder.act === act).length) } } as T;
  }

  van(act: string): readonly Gevraagd[] {
    return this.gevraagd.filter((vraag) => vraag.act === act);
  }

  rijen(act: string): readonly Record<string, string>[] {
    return this.van(act).flatMap(({ bestand }) => parse(bestand, { columns: true, delimiter: ';' }) as Record<string, string>[]);
  }
}

const acten = (opschrijver: Opschrijver): readonly string[] => [...new Set(opschrijver.gevraagd.map(({ act }) => act))];

let regio: Opschrijver;
beforeEach(() => {
  regio = new Opschrijver();
});

describe('Midden-Twente zaaien', () => {
  test('gaat eerst over de regio, dan over het aanbod en dan over de mensen', async () => {
    await zaai(regio, maakRegio('midden-twente', VANDAAG));
    const [gemeenten, woonplaatsen, samenwerking, organisaties, ...rest] = acten(regio);
    expect([gemeenten, woonplaatsen, samenwerking, organisaties]).toEqual([
      'importeerGemeenten',
      'importeerWoonplaatsen',
      'legSamenwerkingVast',
      'importeerOrganisaties',
    ]);
    expect(rest.at(-1)).toBe('importeerProfielen');
    expect(rest.filter((act) => act !== 'importeerProfielen')).toHaveLength(6);
  });

  test('geeft elk aanbod zijn eigen id, maakt het meteen openbaar, en laat onbekend leeg', async () => {
    await zaai(regio, maakRegio('midden-twente', VANDAAG));
    const importen = regio.gevraagd.filter(({ vraag }) => vraag.includes('publiceer: true'));
    const rijen = importen.flatMap(({ bestand }) => parse(bestand, { columns: true, delimiter: ';' }) as Record<string, string>[]);
    expect(rijen).toHaveLength(33);
    expect(rijen.find(({ id }) => id === 'C-06')).toMatchObject({
      referentie: 'C-06',
      titel: 'B1-route avond ma+wo (A2→B1)',
      uren_per_week: '5',
      dagdelen: 'ma-avond|wo-avond',
      taal_minimaal: 'A2',
      taal_uitstroom: 'B1',
      leerroutes: 'B1',
      plekken_vrij: '4',
    });
    expect(rijen.find(({ id }) => id === 'C-13')).toMatchObject({ plekken: '4', plekken_vrij: '0' });
    expect(rijen.find(({ id }) => id === 'W-01')?.['contract_vorm'] ?? '').toBe('');
  });

  test('gebruikt alleen kolommen die elk aanbod heeft of die bij de soort horen', async () => {
    await zaai(regio, maakRegio('twente', VANDAAG));
    const vast = new Set([...Object.keys(standaardvelden), 'id', 'aanbieder']);
    const kolommen = new Set(
      regio.gevraagd
        .filter(({ vraag }) => vraag.includes('publiceer: true'))
        .flatMap(({ bestand }) => bestand.slice(0, bestand.indexOf('\n')).split(';')),
    );
    expect([...kolommen].filter((kolom) => !vast.has(kolom)).sort()).toEqual([
      'anderstaligen_welkom',
      'begeleider',
      'contact_met_nederlandstaligen',
      'examentraining',
      'frequentie',
      'geen_verdringing',
      'gereedheid',
      'keurmerk',
      'leerdoelen',
      'leerwerk',
      'maanden',
      'maximale_duur_weken',
      'nazorg_maanden',
      'nederlands_op_de_werkvloer',
      'onderdelen',
      'salaris',
      'taal_uitstroom',
      'taalbegeleider',
      'taaldoel_spreken',
      'talen',
      'tegenprestatie',
      'vier_dagen_mogelijk',
      'vog',
      'vorm',
    ]);
  });

  test('laat mensen alleen laden door de klantmanager van hun eigen gemeente', async () => {
    await zaai(regio, maakRegio('midden-twente', VANDAAG));
    const importen = regio.van('importeerProfielen');
    const mensen = importen.flatMap(({ gebruiker, bestand }) =>
      (JSON.parse(bestand) as { id: string; gemeente: string }[]).map((rij) => ({ ...rij, gebruiker })),
    );
    expect(mensen).toHaveLength(96);
    for (const { gebruiker, gemeente } of mensen) expect(gebruiker).toBe(`klantmanager-${gemeente}`);
  });

  test('schrijft een profiel in de velden van het importformaat', async () => {
    await zaai(regio, maakRegio('midden-twente', VANDAAG));
    const mensen = regio.van('importeerProfielen').flatMap(({ bestand }) => JSON.parse(bestand) as Record<string, unknown>[]);
    expect(mensen.find(({ id }) => id === 'G01c')).toEqual({
      id: 'G01c',
      gemeente: '0164',
      woonplaats: 'Hengelo',
      lat: 52.2658,
      lon: 6.7931,
      taalniveau: 'A2',
      examenBehaald: null,
      leerroute: 'B1',
      fase: 'inburgering',
      richtingen: ['elektro'],
      soortenInPlan: ['begeleiding', 'cursus', 'vrijwilligers', 'werk'],
      doelen: [],
      bezet: ['ma', 'di', 'wo', 'do'].flatMap((dag) => [`${dag}-ochtend`, `${dag}-middag`]),
      schoolrit: false,
      maxUrenPerWeek: 48,
      lopendeUren: 32,
      lopend: ['W-01'],
      doelgroepen: [],
      magWerken: true,
      toestemming: true,
      normOpen: { taal: 0, participatie: 0 },
      wekenStil: 0,
      leeftijd: 34,
    });
  });
});

describe('een import die weigert', () => {
  test('wordt opnieuw aangeboden zolang de dienst nog niet van de organisatie heeft gehoord', async () => {
    regio.antwoord = (act, keer) =>
      act === 'importeerTaalstages' && keer < 4
        ? { fouten: [{ rij: 2, veld: 'aanbieder', code: 'aanbod.aanbieder-onbekend', melding: 'Nog niet bekend.' }] }
        : GOED;
    await zaai(regio, maakRegio('midden-twente', VANDAAG));
    const keren = regio
      .van('importeerTaalstages')
      .map(({ bestand, proef }) => ({ proef, rijen: parse(bestand, { columns: true, delimiter: ';' }).length }));
    // The whole file, then one row as a trial until the service has heard, then the whole file again.
    expect(keren).toEqual([
      { proef: false, rijen: 2 },
      { proef: true, rijen: 1 },
      { proef: true, rijen: 1 },
      { proef: true, rijen: 1 },
      { proef: false, rijen: 2 },
    ]);
  });

  test('stopt het zaaien met de rijen en hun fouten', async () => {
    regio.antwoord = (act) =>
      act === 'importeerProfielen' ? { fouten: [{ rij: 3, veld: 'fase', code: 'veld.keuze', melding: 'Kies een fase.' }] } : GOED;
    const fout = await zaai(regio, maakRegio('midden-twente', VANDAAG)).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(ImportMislukt);
    expect((fout as ImportMislukt).message).toBe('importeerProfielen: 1 fouten in het bestand\n  rij 3, fase: Kies een fase. (veld.keuze)');
  });

  test('die het hele bestand weigert, stopt het zaaien met die melding', async () => {
    regio.antwoord = (act) => (act === 'importeerGemeenten' ? { __typename: 'RegioBestandOnleesbaar', code: 'x', melding: 'Niet te lezen.' } : GOED);
    await expect(zaai(regio, maakRegio('midden-twente', VANDAAG))).rejects.toThrow('importeerGemeenten: Niet te lezen.');
    expect(acten(regio)).toEqual(['importeerGemeenten']);
  });
});

test('een grote regio gaat in bestanden die onder de grens van 1,5 MB blijven', async () => {
  await zaai(regio, maakRegio('twente', VANDAAG));
  const groottes = regio.gevraagd.map(({ bestand }) => Buffer.byteLength(bestand));
  expect(Math.max(...groottes)).toBeLessThan(1_500_000);
  expect(regio.rijen('importeerOrganisaties')).toHaveLength(maakRegio('twente', VANDAAG).organisaties.length);
});
