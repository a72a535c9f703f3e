/** Half a kilometre or less: 1,024 × 1,024 cells over a square around the Netherlands. */
const ORDE = 10;
const ZIJDE = 1 << ORDE;
const ZUID = 50.7;
const WEST = 3.2;
const GRADEN_LAT = 3.0;
const GRADEN_LON = 4.9;

/** Bits of a cell number. */
export const CELBITS = 2 * ORDE;

const cel = (graden: number, van: number, omvang: number): number => Math.min(ZIJDE - 1, Math.max(0, Math.floor(((graden - van) / omvang) * ZIJDE)));

/**
 * Place of a point along a Hilbert curve: near numbers are near places, so that rows in this order fall into compact leaves.
 * Points outside the square get the nearest cell; that costs speed, never correctness.
 */
export const celnummer = (lat: number, lon: number): number => {
  let x = cel(lon, WEST, GRADEN_LON);
  let y = cel(lat, ZUID, GRADEN_LAT);
  let nummer = 0;
  for (let zijde = ZIJDE >> 1; zijde > 0; zijde >>= 1) {
    const oost = x & zijde ? 1 : 0;
    const noord = y & zijde ? 1 : 0;
    nummer += zijde * zijde * ((3 * oost) ^ noord);
    if (noord === 0) {
      if (oost === 1) {
        x = ZIJDE - 1 - x;
        y = ZIJDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return nummer;
};
