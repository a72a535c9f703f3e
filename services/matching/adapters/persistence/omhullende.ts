export interface Cirkel {
  readonly lat: number;
  readonly lon: number;
  readonly meters: number;
}

const METERS_PER_GRAAD = 111_194;
/** A little wider than needed: the exact distance decides afterwards. */
const MARGE_METERS = 2;

/** Rectangle in degrees that holds the whole circle. */
export const omhullende = ({ lat, lon, meters }: Cirkel): { west: number; zuid: number; oost: number; noord: number } => {
  const hoog = (meters + MARGE_METERS) / METERS_PER_GRAAD;
  const krapst = Math.cos((Math.min(89, Math.abs(lat) + hoog) * Math.PI) / 180);
  const breed = hoog / krapst;
  return { west: lon - breed, zuid: lat - hoog, oost: lon + breed, noord: lat + hoog };
};
