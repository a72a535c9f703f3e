import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@regiomatch/aanbod-kern';
import fc from 'fast-check';
import { BestandGeweigerd } from '../../domain/errors/bestand-geweigerd.js';
import { BestandOngeldig } from '../../domain/errors/bestand-ongeldig.js';
import { leesProfielinvoer } from '../../domain/lees-profielinvoer.js';
import { P5Keuring } from '../../domain/p5/p5-keuring.js';
import { INVOERVELDEN, VELDBETEKENISSEN } from '../../domain/velden/invoervelden.js';
import type { Bestandsrij, Formaat } from '../../use-cases/poorten/bestandslezer.js';
import { Tekstbestandslezer } from './tekstbestandslezer.js';

const VANDAAG = '2026-11-22';
const lees = (bestand: string, formaat: Formaat): readonly Bestandsrij[] =>
  new Tekstbestandslezer().lees(bestand, formaat, new P5Keuring(VELDBETEKENISSEN));
const waarden = (csv: string) => lees(csv, 'CSV').map(({ waarde }) => waarde);
const reden = (bestand: string, formaat: Formaat): string => {
  try {
    lees(bestand, formaat);
  } catch (error) {
    if (error instanceof BestandOngeldig) return String(error.facts['reden']);
    throw error;
  }
  return 'gelezen';
};

describe('CSV', () => {
  test('wordt gelezen in de namen en typen van het JSON-formaat', () => {
    const csv = [
      'id;Gemeente;woonplaats;leeftijd;lezen;NormOpenTaal;norm_open_participatie;max_uren_per_week;bezet;lopend;toestemmingen;magWerken;leerroute;leerroute_bron;leerroute_datum',
      'P-1;Hengelo;"Hengelo; Oost";31;A1;7,5;0;20;ma-ochtend | di-middag;W-1:4,5|C-2;introductie:alle-aanbieders;ja;onbekend;toets;2026-01-02',
      'P-2;0164;Hengelo;;;;;;geen;;;nee;;;',
    ].join('\r\n');
    expect(waarden(`\ufeff${csv}\r\n\r\n`)).toEqual([
      {
        id: 'P-1',
        gemeente: 'Hengelo',
        woonplaats: 'Hengelo; Oost',
        leeftijd: 31,
        taalPerVaardigheid: { lezen: 'A1' },
        normOpen: { taal: 7.5, participatie: 0 },
        maxUrenPerWeek: 20,
        bezet: ['ma-ochtend', 'di-middag'],
        lopend: [{ aanbodId: 'W-1', uren: 4.5 }, 'C-2'],
        toestemmingen: [{ doel: 'introductie', partij: 'alle-aanbieders' }],
        magWerken: true,
        leerroute: null,
        bronnen: { leerroute: { bron: 'toets', datum: '2026-01-02' } },
      },
      { id: 'P-2', gemeente: '0164', woonplaats: 'Hengelo', bezet: [], magWerken: false },
    ]);
  });

  test.each([[';'], [','], ['\t']])('met %j tussen de cellen', (teken) => {
    expect(waarden(['id', 'gemeente'].join(teken) + '\n' + ['P-1', 'Hengelo'].join(teken))).toEqual([{ id: 'P-1', gemeente: 'Hengelo' }]);
  });

  test('een cel van de verkeerde vorm blijft tekst, zodat het veld zelf zegt wat het wil', () => {
    const [rij] = waarden('id;gemeente;woonplaats;leeftijd;magWerken\nP-1;Hengelo;Hengelo;1e3;misschien');
    expect(leesProfielinvoer(2, rij, VANDAAG).fouten.map(({ veld, code }) => [veld, code])).toEqual([
      ['leeftijd', 'veld.type'],
      ['magWerken', 'veld.type'],
    ]);
  });

  test.each([
    ['', 'Het bestand is leeg'],
    ['id;haarkleur\nP-1;rood', 'De kolom «haarkleur» kent het formaat niet'],
    ['id;ID\nP-1;P-2', 'Een kolom staat er twee keer in'],
    ['id;__proto__\nP-1;x', 'De kolom «__proto__»'],
    ['id;gemeente\nP-1', 'niet te lezen'],
    ['id;gemeente\n"P-1;Hengelo', 'niet te lezen'],
    [`id\n${'x\n'.repeat(10_001)}`, 'te veel rijen'],
    ['x'.repeat(2_000_000), 'te groot'],
  ])('dat niet te lezen is, krijgt een reden zonder de inhoud te herhalen (%#)', (csv, begin) => {
    expect(reden(csv, 'CSV')).toContain(begin);
    expect(reden(csv, 'CSV').length).toBeLessThan(200);
  });

  test.each(['bsn', 'Nationaliteit', 'Diagnose', 'leerbaarheid score', 'V-nummer', '123456782'])(
    'een kolom «%s» weigert het bestand, ook zonder waarden',
    (kop) => {
      expect(() => lees(`id;${kop}\nP-1;`, 'CSV')).toThrow(BestandGeweigerd);
    },
  );
});

describe('JSON', () => {
  test.each([
    ['', 'geen geldige JSON'],
    ['{"id":"P-1"}', 'geen lijst'],
    ['[{"id":"P-1"', 'geen geldige JSON'],
    ['[{"id":"P-1","id":"P-2"}]', 'twee keer'],
    ['[{"wie":"BSN 123456782","wie":"niets"}]', 'twee keer'],
    ['[{"a":{"b":1,"b":2}}]', 'twee keer'],
    [`[${Array.from({ length: 10_001 }, () => '{}').join(',')}]`, 'te veel rijen'],
  ])('dat niet klopt, krijgt een reden (%#)', (json, begin) => {
    expect(reden(json, 'JSON')).toContain(begin);
  });

  test('een dubbele punt of aanhalingsteken in een tekst is gewoon tekst', () => {
    expect(lees('[{"wie":"\\"a\\": b","naam":"x:"}]', 'JSON').map(({ waarde }) => waarde)).toEqual([{ wie: '"a": b', naam: 'x:' }]);
  });

  test('__proto__ wordt een gewone, onbekende naam', () => {
    const [rij] = lees('[{"__proto__":{"rol":"beheerder"}}]', 'JSON');
    expect(leesProfielinvoer(1, rij?.waarde, VANDAAG).fouten).toMatchObject([{ veld: '__proto__', code: 'veld.onbekend' }]);
    expect(({} as Record<string, unknown>)['rol']).toBeUndefined();
  });
});

describe('S25 willekeurige bestanden', () => {
  const gaDoor = (bestand: string, formaat: Formaat): 'geweigerd' | 'ongeldig' | 'gelezen' => {
    const keuring = new P5Keuring(VELDBETEKENISSEN);
    try {
      for (const { nummer, ruw, waarde } of new Tekstbestandslezer().lees(bestand, formaat, keuring)) {
        const vondst = keuring.vind(ruw, nummer);
        if (vondst) throw new BestandGeweigerd(vondst);
        leesProfielinvoer(nummer, waarde, VANDAAG);
      }
      return 'gelezen';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error instanceof BestandGeweigerd ? 'geweigerd' : 'ongeldig';
    }
  };
  const koppen = Object.entries(INVOERVELDEN).flatMap(([naam, { cel }]) => (cel === null ? [] : [naam]));
  const cel = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'geen', 'onbekend', 'ja', '1,5', 'ma-ochtend|di', ':', '|', '"', 'A1:B2|', '=cmd()', '\u0000', '2026-01-01'),
  );

  test('eindigen in gelezen, ongeldig of geweigerd, nooit in een storing', () => {
    const csv = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...koppen), { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cel, { maxLength: 8 }), { maxLength: 5 }),
    );
    const alsCsv = ([kop, rijen]: [string[], string[][]]): string =>
      [kop, ...rijen].map((rij) => rij.map((waarde) => `"${waarde.replaceAll('"', '""')}"`).join(';')).join('\n');
    fc.assert(
      fc.property(csv.map(alsCsv), (bestand) => void gaDoor(bestand, 'CSV')),
      { numRuns: 1_500 },
    );
    fc.assert(
      fc.property(fc.string(), (bestand) => void gaDoor(bestand, 'CSV')),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (bestand) => void gaDoor(`[${bestand}]`, 'JSON')),
      { numRuns: 1_500 },
    );
    fc.assert(
      fc.property(fc.string(), (bestand) => void gaDoor(bestand, 'JSON')),
      { numRuns: 500 },
    );
  });

  test('met één verboden gegeven in één cel worden altijd geweigerd, in JSON en in CSV', () => {
    const verboden = fc.constantFrom(
      '123456782',
      '111222333',
      'BSN',
      'nationaliteit',
      'PTSS',
      'diagnose',
      'asielmotief',
      'leerbaarheid',
      'huiselijk geweld',
      '2812345678',
    );
    const plek = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...koppen.filter((naam) => naam !== 'richtingen')));
    fc.assert(
      fc.property(verboden, plek, (gegeven, [rij, veld]) => {
        const rijen = Array.from({ length: 5 }, (_, nummer): Record<string, string> => ({
          id: `P-${nummer}`,
          gemeente: 'Hengelo',
          [veld]: nummer === rij ? gegeven : '',
        }));
        const kop = ['id', 'gemeente', veld].filter((naam, index, alle) => alle.indexOf(naam) === index);
        expect(gaDoor(JSON.stringify(rijen), 'JSON')).toBe('geweigerd');
        expect(gaDoor([kop.join(';'), ...rijen.map((waarde) => kop.map((naam) => waarde[naam]).join(';'))].join('\n'), 'CSV')).toBe('geweigerd');
      }),
      { numRuns: 500 },
    );
  });
});
