import type { Plaats, SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import { hoofdplaats } from './hoofdplaats.js';
import { ruweAfstand } from './afstand.js';

/** Published: the fourteen gemeenten of the labour-market region Twente. */
export const TWENTE = ['0141', '0147', '0153', '0158', '0163', '0164', '0168', '0173', '0183', '0189', '1700', '1735', '1742', '1774'] as const;

/** Published: the four gemeenten that prepare offers together. */
export const MIDDEN_TWENTE = ['0147', '0158', '0164', '1735'] as const;

/** The centrumgemeenten of the 35 labour-market regions (published), by the name of the region. */
const CENTRUMGEMEENTEN: Readonly<Record<string, string>> = {
  Achterhoek: '0222',
  Amersfoort: '0307',
  Drechtsteden: '0505',
  Drenthe: '0114',
  Flevoland: '0034',
  FoodValley: '0228',
  Friesland: '0080',
  'Gooi en Vechtstreek': '0402',
  Gorinchem: '0512',
  Groningen: '0014',
  'Groot Amsterdam': '0363',
  Haaglanden: '0518',
  'Helmond-De Peel': '0794',
  'Holland Rijnland': '0546',
  'Midden-Brabant': '0855',
  'Midden-Gelderland': '0202',
  'Midden-Holland': '0513',
  'Midden-Limburg': '0957',
  'Midden-Utrecht': '0344',
  'Noord-Holland Noord': '0361',
  'Noord-Limburg': '0983',
  'Noordoost-Brabant': '0796',
  'Regio Zwolle': '0193',
  'Rijk van Nijmegen': '0268',
  Rijnmond: '0599',
  Rivierenland: '0281',
  'Stedendriehoek en Noordwest-Veluwe': '0200',
  Twente: '0153',
  'West-Brabant': '0758',
  'Zaanstreek/Waterland': '0479',
  Zeeland: '0664',
  'Zuid-Holland Centraal': '0637',
  'Zuid-Kennemerland en IJmond': '0392',
  'Zuid-Limburg': '0917',
  'Zuidoost-Brabant': '0772',
};

const kenmerkVan = (naam: string): string =>
  naam
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');

const samenwerking = (naam: string, vorm: SamenwerkingGewijzigdV1['vorm'], gemeenten: readonly string[]): SamenwerkingGewijzigdV1 => ({
  samenwerkingId: kenmerkVan(naam),
  naam,
  vorm,
  gemeenten,
});

/** The subregio and the labour-market region around Hengelo. */
export const samenwerkingenVanTwente = (): readonly SamenwerkingGewijzigdV1[] => [
  samenwerking('Midden-Twente', 'subregio', MIDDEN_TWENTE),
  samenwerking('Twente', 'arbeidsmarktregio', TWENTE),
];

/**
 * The 35 labour-market regions. Twente is the published one; every other gemeente goes to the nearest centrumgemeente, which is our assumption and
 * not the official division.
 */
export const samenwerkingenVanNederland = (): readonly SamenwerkingGewijzigdV1[] => {
  const centra = Object.entries(CENTRUMGEMEENTEN).filter(([naam]) => naam !== 'Twente');
  const leden = new Map<string, string[]>(centra.map(([naam]) => [naam, []]));
  for (const { code } of gemeentenlijst()) {
    if ((TWENTE as readonly string[]).includes(code)) continue;
    const plaats = hoofdplaats(code);
    const [regio] = dichtstbij(plaats, centra);
    leden.get(regio)?.push(code);
  }
  return [...samenwerkingenVanTwente(), ...[...leden].map(([naam, codes]) => samenwerking(naam, 'arbeidsmarktregio', codes))];
};

const dichtstbij = (plaats: Plaats, centra: readonly (readonly [string, string])[]): readonly [string, string] =>
  centra.reduce((beste, ander) => (ruweAfstand(plaats, hoofdplaats(ander[1])) < ruweAfstand(plaats, hoofdplaats(beste[1])) ? ander : beste));
