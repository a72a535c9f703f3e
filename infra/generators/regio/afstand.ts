import type { Plaats } from '@regiomatch/contracts';

type Punt = Pick<Plaats, 'lat' | 'lon'>;

/** Kilometres in a flat picture of the Netherlands: only to tell which place lies nearer, never to judge a radius. */
export const ruweAfstand = (a: Punt, b: Punt): number => Math.hypot((a.lat - b.lat) * 111.2, (a.lon - b.lon) * 68.5);
