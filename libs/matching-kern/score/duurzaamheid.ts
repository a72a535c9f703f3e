import type { Rangcomponent } from './rangcomponent.js';

const VAST = 15;
const ONBETAALD = 8;
const TIJDELIJK: readonly (readonly [maanden: number, punten: number])[] = [
  [12, 10],
  [6, 6],
];
const KORT_OF_ONBEKEND = 2;

/** R12: a lasting job comes before a short one. */
export const duurzaamheid: Rangcomponent = {
  naam: 'duurzaamheid',
  maximum: VAST,
  leest: { persoon: [], aanbod: ['betaald', 'contract'] },
  punten(_persoon, { betaald, contract }) {
    if (!betaald) return ONBETAALD;
    if (contract?.vorm === 'vast') return VAST;
    const maanden = contract?.maanden ?? 0;
    return TIJDELIJK.find(([minimaal]) => maanden >= minimaal)?.[1] ?? KORT_OF_ONBEKEND;
  },
  feiten: (_persoon, { betaald, contract }) => ({ betaald, vorm: contract?.vorm ?? null, maanden: contract?.maanden ?? null }),
};
