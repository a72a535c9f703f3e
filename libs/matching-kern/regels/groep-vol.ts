import type { Paarregel } from './regel.js';

export const groepVol: Paarregel = {
  code: 'GROEP_VOL',
  leest: { persoon: [], aanbod: ['vol'] },
  oordeel: (_persoon, { vol }) => (vol ? 'geweigerd' : 'ok'),
  kleinsteWijziging: () => ({
    code: 'GROEP_VOL',
    bij: 'aanbieder',
    feit: 'vol',
    van: true,
    naar: false,
    tekst: 'Vraag om een plek op de wachtlijst.',
  }),
};
