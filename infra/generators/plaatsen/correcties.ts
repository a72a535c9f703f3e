/** A place that the source lacks; centre of its postcode areas, degrees WGS84. */
export type Plaatsrij = readonly [gemeentecode: string, woonplaats: string, lat: number, lon: number];

/** The source has a few English names. */
export const NAMEN: Readonly<Record<string, string>> = { 'The Hague': 'Den Haag' };

/** Woonplaatsen that the source lacks: two gemeenten without any place, and the kernen of Twente. */
export const AANVULLING: readonly Plaatsrij[] = [
  ['0317', 'Eemnes', 52.2528, 5.2591],
  ['0777', 'Etten-Leur', 51.575, 4.6508],
  ['1742', 'Holten', 52.2814, 6.4175],
  ['0153', 'Boekelo', 52.2044, 6.7967],
  ['0163', 'Hellendoorn', 52.3984, 6.4522],
  ['0164', 'Beckum', 52.2309, 6.7618],
  ['0168', 'De Lutte', 52.3129, 6.9867],
  ['0168', 'Overdinkel', 52.2376, 7.0358],
  ['0183', 'Albergen', 52.3681, 6.7559],
  ['0183', 'Geesteren', 52.4227, 6.7309],
  ['1735', 'Bentelo', 52.222, 6.6858],
  ['1774', 'Weerselo', 52.3493, 6.8603],
];

/** Wijken that the source lists as places; nobody writes them as a woonplaats. */
export const GEEN_WOONPLAATS: ReadonlySet<string> = new Set([
  '0141 Nijrees',
  '0153 Mekkelholt',
  '0153 Pathmos',
  '0153 Twekkelerveld',
  '0153 Wooldrik',
  '0164 Klein Driene',
  '0164 Woolde',
  '0173 Zuid-Berghuizen',
  '1700 Magele',
  '1700 Nieuwoord',
]);
