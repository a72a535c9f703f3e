import { describe, expect, test } from '@jest/globals';
import { dienstnamen } from './dienstnamen.js';
import { tweelingen } from './geen-tweelingen.js';
import { werkboom, type Bronbestand } from './werkboom.js';

const manifest = (naam: string, soort: string): Bronbestand => ({
  pad: `services/${naam}/service.json`,
  tekst: JSON.stringify({ naam, aanbodsoort: { naam: soort, type: soort[0]?.toUpperCase() + soort.slice(1) } }),
});
const regels = (soort: string, inspringing: string): string =>
  [...Array(20).keys()].map((i) => `${inspringing}export const regel${i} = (${soort}: unknown) => ${soort} !== null;`).join('\n');

describe('poort 3: geen tweelingen', () => {
  test('in de echte boom zijn geen twee bestanden gelijk op de naam van hun dienst na', () => {
    const boom = werkboom();
    expect(tweelingen(boom, dienstnamen(boom))).toEqual([]);
  });

  test('een kopie die alleen de naam van de dienst en de witruimte wijzigt, valt op', () => {
    const boom = [
      manifest('taalstages', 'taalstage'),
      manifest('cursusaanbod', 'cursus'),
      { pad: 'services/taalstages/domain/regels.ts', tekst: regels('taalstage', '') },
      { pad: 'services/cursusaanbod/domain/regels.ts', tekst: regels('cursus', '  ') },
    ];
    expect(tweelingen(boom, dienstnamen(boom))).toEqual([['services/taalstages/domain/regels.ts', 'services/cursusaanbod/domain/regels.ts']]);
  });

  test('een verschil dat geen naam is, telt als verschil', () => {
    const boom = [
      manifest('taalstages', 'taalstage'),
      { pad: 'services/taalstages/domain/regels.ts', tekst: regels('taalstage', '') },
      { pad: 'services/regio/domain/regels.ts', tekst: regels('taalstage', '').replace('!== null', '=== null') },
    ];
    expect(tweelingen(boom, dienstnamen(boom))).toEqual([]);
  });

  test('een kort bestand mag twee keer bestaan', () => {
    const kort = regels('x', '').split('\n').slice(0, 15).join('\n');
    expect(
      tweelingen(
        [
          { pad: 'a.ts', tekst: kort },
          { pad: 'b.ts', tekst: kort },
        ],
        [],
      ),
    ).toEqual([]);
  });
});
