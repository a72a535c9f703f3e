import type { Paarregel } from './regel.js';

export const faseNietToegestaan: Paarregel = {
  code: 'FASE_NIET_TOEGESTAAN',
  leest: { persoon: ['fase'], aanbod: ['fasen'] },
  oordeel({ fase }, { fasen }) {
    if (fasen === null) return 'ok';
    if (fase === null) return 'onbekend';
    return fasen.includes(fase) ? 'ok' : 'geweigerd';
  },
  kleinsteWijziging({ fase }, { fasen }) {
    if (fase === null || fasen === null) return null;
    return {
      code: 'FASE_NIET_TOEGESTAAN',
      bij: 'aanbieder',
      feit: 'fasen',
      van: fasen,
      naar: [...fasen, fase],
      tekst: `Vraag de aanbieder ook mensen in de fase ${fase} toe te laten.`,
    };
  },
};
