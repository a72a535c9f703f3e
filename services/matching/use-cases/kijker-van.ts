import type { Actor } from '@regiomatch/platform/access';
import type { Kijker } from '../domain/kijker.js';
import type { Regiokaart } from '../domain/regiokaart.js';

/** As whom the actor looks at offers. Who has no gemeente, organisation or region looks for none, and sees nothing. */
export const kijkerVan = ({ rol, gemeente, organisatie, regio }: Actor, kaart: Pick<Regiokaart, 'gemeentenVan'>): Kijker => {
  switch (rol) {
    case 'klantmanager':
    case 'jobhunter':
      return { wie: 'gemeenten', gemeenten: gemeente === null ? [] : [gemeente] };
    case 'regiocoordinator':
      return { wie: 'gemeenten', gemeenten: regio === null ? [] : kaart.gemeentenVan(regio) };
    case 'aanbieder':
      return organisatie === null ? { wie: 'gemeenten', gemeenten: [] } : { wie: 'aanbieder', aanbiederId: organisatie };
    case 'beheerder':
    case 'dienst':
      return { wie: 'iedereen' };
  }
};
