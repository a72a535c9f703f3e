import type { Punt } from '../afstand.js';
import { Straalzoeker, type Kring } from './straalzoeker.js';
import type { Takken } from './takken.js';

interface Herinnering extends Kring {
  readonly lat: number;
  readonly lon: number;
  readonly straalMeters: number;
}

/** Places to remember a circle; two that fall on the same place drive each other out. */
const PLEKBITS = 12;
const PLEKKEN = 1 << PLEKBITS;

/**
 * Remembers which rows lie within a circle. People live at the centre of a woonplaats or a PC4 area, never at an address, so the same
 * circles come back all the time. A row that is placed or moves makes it forget everything.
 */
export class Kringgeheugen {
  private readonly takken: Takken;
  private readonly zoeker = new Straalzoeker();
  private readonly plekken = new Array<Herinnering | undefined>(PLEKKEN).fill(undefined);
  private versie = 0;

  constructor(takken: Takken) {
    this.takken = takken;
  }

  kring(midden: Punt, straalMeters: number): Kring {
    if (this.versie !== this.takken.versie) {
      this.plekken.fill(undefined);
      this.versie = this.takken.versie;
    }
    const { lat, lon } = midden;
    const plek = plekVan(lat, lon, straalMeters);
    const bekend = this.plekken[plek];
    if (bekend !== undefined && bekend.lat === lat && bekend.lon === lon && bekend.straalMeters === straalMeters) return bekend;
    this.zoeker.richt(midden, straalMeters);
    this.zoeker.zoek(this.takken);
    const { bladen, maskers, aantal } = this.zoeker;
    const kring = { lat, lon, straalMeters, bladen: bladen.slice(0, aantal), maskers: maskers.slice(0, aantal), aantal };
    this.plekken[plek] = kring;
    return kring;
  }
}

/** Spreads circles over the places; the odd numbers are those of a multiplicative hash. */
const plekVan = (lat: number, lon: number, straalMeters: number): number =>
  Math.imul(Math.imul(Math.imul(lat * 1e6, 0x9e3779b1) + lon * 1e6, 0x85ebca6b) + straalMeters, 0xc2b2ae35) >>> (32 - PLEKBITS);

/** The same circle without some rows. */
export const zonderRijen = ({ bladen, maskers, aantal }: Kring, rijen: readonly number[]): Kring => {
  const over = maskers.slice();
  for (const rij of rijen) {
    const plek = bladen.indexOf(rij >>> 5);
    if (plek >= 0) over[plek]! &= ~(1 << (rij & 31));
  }
  return { bladen, maskers: over, aantal };
};
