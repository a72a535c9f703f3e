import type { Paarregel } from './regel.js';

/** The leerroute is decided by the gemeente, so the only change is another group of the same course. */
export const leerrouteOngelijk: Paarregel = {
  code: 'LEERROUTE_ONGELIJK',
  leest: { persoon: ['leerroutes', 'doelgroepen'], aanbod: ['leerroutes'] },
  oordeel({ leerroutes, doelgroepen }, { leerroutes: gevraagd }) {
    if (gevraagd.length === 0 || gevraagd.some((route) => leerroutes.includes(route))) return 'ok';
    return gevraagd.includes('Alfa') && doelgroepen === null ? 'onbekend' : 'geweigerd';
  },
  kleinsteWijziging({ leerroutes }, aanbod) {
    const [route] = leerroutes;
    if (route === undefined) return null;
    return {
      code: 'LEERROUTE_ONGELIJK',
      bij: 'aanbieder',
      feit: 'leerroutes',
      van: aanbod.leerroutes,
      naar: [...aanbod.leerroutes, route],
      tekst: `Vraag naar een groep voor de leerroute ${route}.`,
    };
  },
};
