import type { Punt } from '@regiomatch/matching-kern';

const AARDSTRAAL_METERS = 6_371_000;
const RADIALEN = Math.PI / 180;
/** Bands of some 2.2 km, columns of some 340 m; a band is a run of numbers, so a radius is one range per band. */
const BANDEN_PER_GRAAD = 50;
const KOLOMMEN_PER_GRAAD = 200;
const KOLOMMEN = 1 << 17;
const RUIM = 1.0001;

const band = (lat: number): number => Math.floor((lat + 90) * BANDEN_PER_GRAAD);
const kolom = (lon: number): number => Math.floor((lon + 180) * KOLOMMEN_PER_GRAAD);

export const celVan = ({ lat, lon }: Punt): number => band(lat) * KOLOMMEN + kolom(lon);

export interface Reeksen {
  readonly van: readonly number[];
  readonly tot: readonly number[];
}

/** The runs of cells that a radius can touch, one per band: no wider than the circle is there. */
export const reeksenBinnen = ({ lat, lon }: Punt, straalMeters: number): Reeksen => {
  const hoek = ((straalMeters + 1) * RUIM) / AARDSTRAAL_METERS;
  const graden = hoek / RADIALEN;
  const van: number[] = [];
  const tot: number[] = [];
  for (let b = band(lat - graden); b <= band(lat + graden); b += 1) {
    const zuid = b / BANDEN_PER_GRAAD - 90;
    const dichtst = Math.min(Math.max(lat, zuid), zuid + 1 / BANDEN_PER_GRAAD);
    const halfLat = Math.sin(((dichtst - lat) * RADIALEN) / 2);
    const rest = Math.max(0, Math.sin(hoek / 2) ** 2 - halfLat * halfLat);
    const laagsteCos = Math.min(Math.cos(zuid * RADIALEN), Math.cos((zuid + 1 / BANDEN_PER_GRAAD) * RADIALEN));
    const breedte = (2 * Math.asin(Math.min(1, Math.sqrt(rest / (Math.cos(lat * RADIALEN) * laagsteCos)))) * RUIM) / RADIALEN;
    van.push(b * KOLOMMEN + kolom(lon - breedte));
    tot.push(b * KOLOMMEN + kolom(lon + breedte));
  }
  return { van, tot };
};

/** A point on the unit sphere: the inner product of two of them is the cosine of their distance. */
export const opBol = ({ lat, lon }: Punt): readonly [number, number, number] => {
  const cos = Math.cos(lat * RADIALEN);
  return [cos * Math.cos(lon * RADIALEN), cos * Math.sin(lon * RADIALEN), Math.sin(lat * RADIALEN)];
};

/** Inner product at the edge: half a metre beyond the radius still rounds to the radius. */
export const grensVan = (straalMeters: number): number => Math.cos((straalMeters + 0.5) / AARDSTRAAL_METERS);
