import { describe, expect, test } from '@jest/globals';
import { Aanbod } from './aanbod.js';
import { concept, dagen, gepubliceerd, inhoud, OP, proefsoort } from './aanbod.voorbeeld.js';
import { OvergangNietToegestaan } from './errors/overgang-niet-toegestaan.js';
import { RegelsGeschonden } from './errors/regels-geschonden.js';

const codes = (daad: () => unknown): string[] => {
  try {
    daad();
  } catch (fout) {
    if (fout instanceof RegelsGeschonden) return fout.regels.map(({ code }) => code);
    throw fout;
  }
  return [];
};

const terBeoordeling = () => {
  const aanbod = concept();
  aanbod.publiceer({ organisatieGoedgekeurd: false }, OP);
  aanbod.takeEvents();
  return aanbod;
};

describe('een concept', () => {
  test('begint met versie 1, alle plekken vrij, en is nog niet openbaar', () => {
    const aanbod = Aanbod.maak(proefsoort, { id: 'a1', aanbieder: { id: 'o1', naam: 'Kringloop' }, inhoud: inhoud() }, OP);
    expect(aanbod.stand).toMatchObject({ versie: 1, status: 'concept', bevestigdOp: '2027-03-01', plekken: { totaal: 2, vrij: 2, verleend: 0 } });
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
  });

  test('mag onvolledig zijn, maar niet onjuist', () => {
    expect(codes(() => concept({ titel: '', plaats: null, periode: { van: '2027-03-01', tot: null } }))).toEqual([]);
    expect(codes(() => concept({ titel: 'x'.repeat(201), details: { begeleider: null, weken: 53 } }))).toEqual([
      'aanbod.titel-ongeldig',
      'proef.weken-ongeldig',
    ]);
  });

  test('houdt een gesloten groep buiten beeld: sluiten van een concept meldt niets naar buiten', () => {
    const aanbod = concept();
    aanbod.sluit('Gaat niet door', OP);
    expect(aanbod.stand).toMatchObject({ status: 'gesloten', sluitreden: 'Gaat niet door' });
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
  });
});

describe('publiceren', () => {
  test('verhoogt de versie en meldt het precies een keer', () => {
    const aanbod = concept();
    aanbod.publiceer({ organisatieGoedgekeurd: true }, OP);
    expect(aanbod.stand.versie).toBe(2);
    expect(aanbod.takeEvents().map(({ aanleiding, stand }) => [aanleiding, stand.versie])).toEqual([['gepubliceerd', 2]]);
    expect(aanbod.takeEvents()).toEqual([]);
  });

  test('noemt alle geschonden regels tegelijk en verandert dan niets', () => {
    const aanbod = concept({ titel: ' ', plaats: null, details: { begeleider: null, weken: null } });
    expect(codes(() => aanbod.publiceer({ organisatieGoedgekeurd: true }, OP))).toEqual([
      'aanbod.titel-ontbreekt',
      'aanbod.plaats-ontbreekt',
      'proef.begeleider-ontbreekt',
    ]);
    expect(aanbod.stand).toMatchObject({ status: 'concept', versie: 1 });
    expect(aanbod.takeEvents()).toEqual([]);
  });

  test('wacht op beoordeling zolang de organisatie niet is goedgekeurd', () => {
    const aanbod = concept();
    aanbod.publiceer({ organisatieGoedgekeurd: false }, OP);
    expect(aanbod.status).toBe('ter-beoordeling');
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
    aanbod.keurGoed(OP);
    expect(aanbod.status).toBe('gepubliceerd');
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual(['gepubliceerd']);
  });

  test('gaat bij goedkeuring alleen door als het aanbod dan nog aan de regels voldoet', () => {
    const aanbod = terBeoordeling();
    expect(codes(() => aanbod.keurGoed(new Date('2027-07-01T10:00:00Z')))).toEqual(['aanbod.einddatum-voorbij']);
  });

  test('kan maar een keer', () => {
    expect(() => gepubliceerd().publiceer({ organisatieGoedgekeurd: true }, OP)).toThrow(OvergangNietToegestaan);
    expect(() => gepubliceerd().keurGoed(OP)).toThrow(OvergangNietToegestaan);
    expect(() => concept().keurGoed(OP)).toThrow(OvergangNietToegestaan);
  });

  test('van aanbod zonder vrije plek maakt het meteen vol', () => {
    expect(gepubliceerd({ plekken: { totaal: 2, vrij: 0 } }).status).toBe('vol');
    expect(gepubliceerd({ plekken: { totaal: 2, vrij: 1 } }).status).toBe('gepubliceerd');
  });
});

describe('wijzigen', () => {
  test('van openbaar aanbod houdt het aanbod publiceerbaar', () => {
    const aanbod = gepubliceerd();
    expect(codes(() => aanbod.wijzig(inhoud({ titel: '' }), OP))).toEqual(['aanbod.titel-ontbreekt']);
    aanbod.wijzig(inhoud({ titel: 'Meelopen in de bakkerij' }), OP);
    expect(aanbod.stand.inhoud.titel).toBe('Meelopen in de bakkerij');
    expect(aanbod.takeEvents().map(({ aanleiding, stand }) => [aanleiding, stand.versie])).toEqual([['gewijzigd', 3]]);
  });

  test('van een concept meldt niets naar buiten', () => {
    const aanbod = concept();
    aanbod.wijzig(inhoud({ titel: '' }), OP);
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
  });

  test('laat verleende plekken verleend', () => {
    const verleend = Aanbod.herstel(proefsoort, { ...gepubliceerd().stand, plekken: { totaal: 5, vrij: 1, verleend: 3, wachtlijst: 0 } });
    expect(codes(() => verleend.wijzig(inhoud({ plekken: { totaal: 3, vrij: null } }), OP))).toEqual(['aanbod.plekken-al-vergeven']);
    expect(codes(() => verleend.wijzig(inhoud({ plekken: { totaal: 5, vrij: 3 } }), OP))).toEqual(['aanbod.plekken-al-vergeven']);
    verleend.wijzig(inhoud({ plekken: { totaal: 4, vrij: null } }), OP);
    expect(verleend.stand.plekken).toEqual({ totaal: 4, vrij: 0, verleend: 3, wachtlijst: 0 });
    expect(verleend.status).toBe('vol');
    verleend.wijzig(inhoud({ plekken: { totaal: 5, vrij: 2 } }), OP);
    expect(verleend.status).toBe('gepubliceerd');
  });

  test('kan niet meer als het aanbod is beëindigd', () => {
    const aanbod = gepubliceerd();
    aanbod.sluit('Vervuld', OP);
    expect(() => aanbod.wijzig(inhoud(), OP)).toThrow(OvergangNietToegestaan);
    expect(() => aanbod.herbevestig(OP)).toThrow(OvergangNietToegestaan);
    expect(() => aanbod.verleng('2027-12-31', OP)).toThrow(OvergangNietToegestaan);
  });
});

describe('het einde', () => {
  test('sluiten vraagt een reden en meldt het', () => {
    const aanbod = gepubliceerd();
    expect(codes(() => aanbod.sluit(' ', OP))).toEqual(['aanbod.sluitreden-ongeldig']);
    expect(codes(() => aanbod.sluit('x'.repeat(501), OP))).toEqual(['aanbod.sluitreden-ongeldig']);
    aanbod.sluit('Vervuld', OP);
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual(['gesloten']);
    expect(() => aanbod.sluit('Nog eens', OP)).toThrow(OvergangNietToegestaan);
  });

  test('verlopen geldt voor openbaar aanbod en voor aanbod dat op beoordeling wacht, niet voor een concept', () => {
    const openbaar = gepubliceerd();
    openbaar.verloop(dagen(200));
    expect(openbaar.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual(['verlopen']);
    const wachtend = terBeoordeling();
    wachtend.verloop(dagen(200));
    expect(wachtend.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
    expect(() => concept().verloop(dagen(200))).toThrow(OvergangNietToegestaan);
  });

  test('verlengen kan alleen naar een latere dag en bevestigt het aanbod', () => {
    const aanbod = gepubliceerd();
    expect(codes(() => aanbod.verleng('2027-06-30', dagen(30)))).toEqual(['aanbod.einddatum-niet-later']);
    aanbod.verleng('2027-07-01', dagen(30));
    expect(aanbod.stand.inhoud.periode.tot).toBe('2027-07-01');
    expect(aanbod.stand.bevestigdOp).toBe('2027-03-31');
  });

  test('herbevestigen legt de dag vast', () => {
    const aanbod = gepubliceerd();
    aanbod.herbevestig(dagen(90));
    expect(aanbod.stand.bevestigdOp).toBe('2027-05-30');
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual(['gewijzigd']);
  });
});

describe('een plek die vrijkomt', () => {
  const vol = (wachtlijst: number) =>
    Aanbod.herstel(proefsoort, { ...gepubliceerd().stand, plekken: { totaal: 2, vrij: 0, verleend: 2, wachtlijst } });

  test('gaat naar de eerste van de wachtlijst: het aanbod blijft vol', () => {
    const aanbod = vol(2);
    aanbod.geefPlekVrij(OP);
    expect(aanbod.stand.plekken).toEqual({ totaal: 2, vrij: 0, verleend: 2, wachtlijst: 1 });
    expect(aanbod.status).toBe('vol');
  });

  test('is zonder wachtlijst weer te reserveren', () => {
    const aanbod = vol(0);
    aanbod.geefPlekVrij(OP);
    expect(aanbod.status).toBe('gepubliceerd');
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual(['plek-vrij']);
  });

  test('gaat bij beëindigd aanbod naar niemand', () => {
    const aanbod = vol(1);
    aanbod.sluit('Vervuld', OP);
    aanbod.takeEvents();
    aanbod.geefPlekVrij(OP);
    expect(aanbod.stand.plekken).toEqual({ totaal: 2, vrij: 1, verleend: 1, wachtlijst: 1 });
    expect(aanbod.takeEvents().map(({ aanleiding }) => aanleiding)).toEqual([null]);
  });

  test('door meer plekken te bieden gaat eerst naar de wachtlijst', () => {
    const aanbod = vol(3);
    aanbod.wijzig(inhoud({ plekken: { totaal: 7, vrij: null } }), OP);
    expect(aanbod.stand.plekken).toEqual({ totaal: 7, vrij: 2, verleend: 5, wachtlijst: 0 });
  });

  test('wie de wachtlijst verlaat, maakt geen plek vrij', () => {
    const aanbod = vol(2);
    aanbod.verlaatWachtlijst(OP);
    expect(aanbod.stand.plekken).toEqual({ totaal: 2, vrij: 0, verleend: 2, wachtlijst: 1 });
  });
});

test('een andere naam van de organisatie is een wijziging van het openbare beeld', () => {
  const aanbod = gepubliceerd();
  aanbod.hernoemAanbieder('Kringloop Twente', OP);
  expect(aanbod.takeEvents().map(({ aanleiding, stand }) => [aanleiding, stand.aanbieder.naam])).toEqual([['gewijzigd', 'Kringloop Twente']]);
});
