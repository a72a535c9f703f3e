import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INVOERVELDEN, VELDBETEKENISSEN } from '../velden/invoervelden.js';
import { P5Keuring } from './p5-keuring.js';
import type { P5Soort } from './p5-vondst.js';
import { isBsn } from './verboden-nummer.js';

const vind = (rij: unknown): P5Soort | null => new P5Keuring(VELDBETEKENISSEN).vind(rij, 1)?.soort ?? null;
const bsn = fc
  .integer({ min: 10_000_000, max: 999_999_999 })
  .map((n) => String(n).padStart(9, '0'))
  .filter(isBsn);

describe('een burgerservicenummer', () => {
  test.each([
    [{ bsn: 1 }],
    [{ BSN: '' }],
    [{ klantBsn: null }],
    [{ klant_bsn_nr: 'x' }],
    [{ 'b.s.n.': 'x' }],
    [{ 'B S N': 'x' }],
    [{ b5n: 'x' }],
    [{ bѕn: 'x' }],
    [{ 'b\u200bsn': 'x' }],
    [{ ｂｓｎ: 'x' }],
    [{ burgerServiceNummer: 'x' }],
    [{ 'sofi-nummer': 'x' }],
    [{ citizenServiceNumber: 'x' }],
    [{ wie: 'BSN bekend bij de gemeente' }],
    [{ wie: 'bsn: 1234' }],
    [{ naam: 'Samira, bsn onbekend' }],
  ])('valt op aan de naam: %j', (rij) => {
    expect(vind(rij)).toBe('bsn');
  });

  test('valt op in elk veld, hoe het ook is geschreven', () => {
    const schrijfwijzen: ((n: string) => unknown)[] = [
      (n) => n,
      (n) => (n.startsWith('0') ? n : Number(n)),
      (n) => `${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
      (n) => `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n) => `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
      (n) => n.split('').join(' '),
      (n) => `nr ${n}, verder niets`,
      (n) => n.replace(/\d/g, (cijfer) => String.fromCodePoint(0x0660 + Number(cijfer))),
      (n) => n.replace(/\d/g, (cijfer) => String.fromCodePoint(0xff10 + Number(cijfer))),
      (n) => n.split('').join('\u200b'),
      (n) => [[n]],
      (n) => ({ diep: { dieper: [{ nummer: n }] } }),
      (n) => JSON.stringify({ nummer: n }),
      (n) => `00${n}`,
    ];
    const velden = fc.constantFrom(...Object.keys(INVOERVELDEN).filter((naam) => naam !== 'id'), 'onbekendVeld', 'x');
    fc.assert(
      fc.property(bsn, fc.constantFrom(...schrijfwijzen), velden, (nummer, schrijf, veld) => {
        expect(vind({ id: 'P-1', [veld]: schrijf(nummer) })).toBe('bsn');
      }),
      { numRuns: 2_000 },
    );
  });

  test('valt op als id en als sleutel', () => {
    fc.assert(
      fc.property(bsn, (nummer) => {
        expect(vind({ id: nummer })).toBe('bsn');
        expect(vind({ id: `P-${nummer}` })).toBe('bsn');
        expect(vind({ lopend: [nummer] })).toBe('bsn');
        expect(vind({ [nummer]: 1 })).toBe('bsn');
      }),
      { numRuns: 300 },
    );
  });

  test('zonder de nul vooraan, zoals een rekenblad hem wegschrijft, valt het nog op', () => {
    const achtCijfers = bsn.filter((n) => n.startsWith('0') && !n.startsWith('00') && !/^0(?:19|20|[0-3]\d[01])/.test(n));
    fc.assert(
      fc.property(achtCijfers, (nummer) => {
        expect(vind({ wie: nummer.slice(1) })).toBe('bsn');
        expect(vind({ leeftijd: Number(nummer) })).toBe('bsn');
        expect(vind({ onbekend: Number(nummer) })).toBe('bsn');
      }),
      { numRuns: 200 },
    );
  });

  test('negen cijfers die de elfproef niet halen, zijn er geen', () => {
    expect(vind({ wie: '123456789' })).toBe(null);
    expect(vind({ id: 'P-123456789' })).toBe(null);
    expect(isBsn('000000000')).toBe(false);
  });
});

describe('andere gegevens die nooit bewaard worden', () => {
  test.each<[P5Soort, unknown]>([
    ['bsn', { wie: "nummer 111'222'333" }],
    ['gezondheid', { wie: 'heeft een hernia' }],
    ['gezondheid', { wie: 'een oorlogstrauma' }],
    ['religie', { wie: 'gaat naar de moskee' }],
    ['asielmotief', { wie: 'vluchtte voor de oorlog' }],
    ['herkomst', { wie: 'een Colombiaanse vrouw' }],
    ['vnummer', { vNummer: 'x' }],
    ['vnummer', { vreemdelingennummer: 1 }],
    ['vnummer', { wie: 'V-nummer bij de IND' }],
    ['vnummer', { wie: '2812345678' }],
    ['vnummer', { id: '281.234.5678' }],
    ['vnummer', { wie: 'V 123456789' }],
    ['nationaliteit', { nationaliteit: 'Syrisch' }],
    ['nationaliteit', { Nationality: null }],
    ['nationaliteit', { extra: { 'tweede nationaliteit': 1 } }],
    ['nationaliteit', { wie: 'dubbele nationaliteit' }],
    ['herkomst', { geboorteland: 'x' }],
    ['herkomst', { landVanHerkomst: 'x' }],
    ['herkomst', { country_of_origin: 'x' }],
    ['herkomst', { etniciteit: 'x' }],
    ['herkomst', { ras: 'x' }],
    ['herkomst', { wie: 'komt uit Syrië' }],
    ['herkomst', { wie: 'born in Sierra Leone' }],
    ['herkomst', { doelgroepen: ['Eritreeërs'] }],
    ['herkomst', { richtingen: ['Afghaanse bakkerij'] }],
    ['herkomst', { naam: 'Ali (Syrische)' }],
    ['religie', { religie: '' }],
    ['religie', { Godsdienst: 'x' }],
    ['religie', { faith: 'x' }],
    ['religie', { wie: 'is moslim' }],
    ['religie', { doelgroepen: ['christenen'] }],
    ['gezondheid', { diagnose: 'x' }],
    ['gezondheid', { d1agnose: 'x' }],
    ['gezondheid', { healthIssues: [] }],
    ['gezondheid', { medicatie: 'x' }],
    ['gezondheid', { redenDraagkracht: 'psychisch' }],
    ['gezondheid', { wie: 'heeft PTSS' }],
    ['gezondheid', { wie: 'p.t.s.s.' }],
    ['gezondheid', { wie: 'is zwanger' }],
    ['gezondheid', { doelgroepen: ['mensen met een depressie'] }],
    ['gezondheid', { richtingen: ['verslaafd geweest'] }],
    ['gezondheid', { naam: 'Noor (diagnose volgt)' }],
    ['asielmotief', { asielmotief: 'x' }],
    ['asielmotief', { asylumMotive: 'x' }],
    ['asielmotief', { 'reden van vlucht': 'x' }],
    ['asielmotief', { wie: 'vreest vervolging' }],
    ['leerbaarheid', { leerbaarheid: 4 }],
    ['leerbaarheid', { leerbaarheidsscore: 4 }],
    ['leerbaarheid', { learnability: 4 }],
    ['leerbaarheid', { IQ: 100 }],
    ['boete', { boetes: 2 }],
    ['boete', { fines: [] }],
    ['boete', { strafblad: false }],
    ['boete', { wie: 'is veroordeeld' }],
    ['geweld', { geweld: true }],
    ['geweld', { domesticViolence: true }],
    ['geweld', { wie: 'huiselijk geweld thuis' }],
    ['geweld', { wie: 'mishandeld' }],
    ['bijzonder', { seksueleGeaardheid: 'x' }],
  ])('%s in %j', (soort, rij) => {
    expect(vind(rij)).toBe(soort);
  });

  test('verstopt in een onbekend veld, een lijst of tekst in tekst, hoe diep ook', () => {
    let diep: unknown = 'nationaliteit';
    for (let laag = 0; laag < 50_000; laag += 1) diep = laag % 2 === 0 ? [diep] : { x: diep };
    expect(vind({ wie: diep })).toBe('nationaliteit');
    expect(vind([{ a: [{ b: ['{"diagnose":"x"}'] }] }])).toBe('gezondheid');
  });
});

describe('wat gewoon is, mag', () => {
  test.each([
    [{ naam: 'Nazrul Islam', email: 'nazrul.islam@voorbeeld.nl' }],
    [{ naam: 'Fatma Turk-de Boete' }],
    [{ naam: 'Jordan Christen' }],
    [{ naam: 'محمد الأمين' }],
    [{ woonplaats: 'Turkeye', gemeente: 'Sluis' }],
    [{ woonplaats: 'Kerkrade', gemeente: 'Kerkrade' }],
    [{ telefoon: '0612345678' }],
    [{ telefoon: '+31 6 12345678' }],
    [{ telefoon: '053-4871234' }],
    [{ moedertaal: 'Turks' }],
    [{ geboortedatum: '1990-01-31', datum: '2026-11-22' }],
    [{ id: '2026-00123' }],
    [{ id: '7b1f3a4e-1234-4567-8abc-123456789012' }],
    [{ lat: 52.2658123, lon: 6.7931456 }],
    [{ maxUrenPerWeek: 7.33333333, lopendeUren: 12.6666666 }],
    [{ richtingen: ['gezondheidszorg', 'gehandicaptenzorg', 'verslavingszorg', 'psychiatrie', 'fysiotherapie', '2221', '53', '441'] }],
    [{ richtingen: ['elektro', 'leren-en-werken', 'onderwijs', 'beveiliging', 'schoonmaak'] }],
    [{ doelgroepen: ['analfabeet', 'alleenstaande ouder zonder opvang'] }],
    [{ wie: 'spreekt geweldig goed Engels' }],
    [{ wie: 'in de opvang, nog zonder werkvergunning; A1, beperkte draagkracht' }],
    [{ soortenInPlan: ['baan'], toestemming: true, bezet: [{ dag: 'ma', dagdeel: 'ochtend' }] }],
  ])('%j', (rij) => {
    expect(vind(rij)).toBe(null);
  });

  test('geen enkel veld van het formaat heet zelf verdacht', () => {
    for (const naam of Object.keys(INVOERVELDEN)) expect(new P5Keuring(new Map()).vindNaam(naam)).toBe(null);
  });
});

test('de vondst noemt wat en waar, nooit de waarde of een naam die niet van ons is', () => {
  const keuring = new P5Keuring(VELDBETEKENISSEN);
  expect(keuring.vind({ geheim: { bsnVanSamira: '123456782' } }, 7)).toEqual({ soort: 'bsn', uitleg: 'een burgerservicenummer', rij: 7, veld: null });
  expect(keuring.vind({ wie: 'nummer 123456782' }, 8)).toEqual({ soort: 'bsn', uitleg: 'een burgerservicenummer', rij: 8, veld: 'wie' });
});

test('S27 tien keer zoveel tekst kost ongeveer tien keer zoveel rekentijd', () => {
  const eenKeer = (stuk: string, tekens: number): number => {
    const begin = process.cpuUsage();
    vind({ wie: stuk.repeat(tekens / stuk.length) });
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000;
  };
  // The best of three: on a busy machine one reading also counts what the neighbours did to the caches.
  const meet = (stuk: string, tekens: number): number => Math.min(...[1, 2, 3].map(() => eenKeer(stuk, tekens)));
  for (const stuk of ['1 ', 'a.', '((', 'bs n ', '1-2-', 'é', 'kan kerk ']) {
    meet(stuk, 10_000);
    expect(meet(stuk, 1_000_000)).toBeLessThan(40 * meet(stuk, 100_000) + 100);
  }
});
