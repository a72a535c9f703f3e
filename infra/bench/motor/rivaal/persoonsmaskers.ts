import { FASEN, LEERROUTES, VAARDIGHEDEN } from '@regiomatch/contracts';
import type { PersoonFeiten } from '@regiomatch/matching-kern';
import type { Indeling } from './indeling.js';
import { naarWoorden, vol, VELDEN, type Veldnaam, VELDNAMEN } from './velden.js';

const NIVEAUS = 5;
const SCHOOLRIT = 1 << 21;
const ALFA = 1 << LEERROUTES.indexOf('Alfa');

export interface Persoonsmaskers {
  /** Per word what to keep of the offer. */
  readonly houd: readonly [bigint, bigint];
  /** Per word what to add, so that a field that refuses carries into its guard. */
  readonly tel: readonly [bigint, bigint];
}

/** The bits of one person against those of an offer; a fact that is unfilled keeps nothing, so it never refuses. */
export const persoonsmaskers = (persoon: PersoonFeiten, indeling: Indeling): Persoonsmaskers => {
  const { soortenInPlan, leeftijd, doelgroepen, fase, magWerken, maxMinuten } = persoon;
  const houd: Readonly<Record<Veldnaam, number>> = {
    rooster: (persoon.bezet ?? 0) | persoon.lopendeDagdelen | (persoon.schoolrit === true ? SCHOOLRIT : 0),
    taal: teHogeNiveaus(persoon),
    route: ongelijkeRoutes(persoon),
    minuten: maxMinuten === null ? 0 : vol('minuten'),
    soort: soortenInPlan === null ? 0 : indeling.soorten.masker((soort) => !soortenInPlan.includes(soort)),
    leeftijd: leeftijd === null ? 0 : indeling.leeftijden.masker(({ van, totEnMet }) => leeftijd < (van ?? 0) || leeftijd > (totEnMet ?? Infinity)),
    doelgroep: doelgroepen === null ? 0 : indeling.doelgroepen.masker((gevraagd) => !gevraagd.some((groep) => doelgroepen.includes(groep))),
    uitstroom: (2 << Math.max(persoon.taalniveau ?? 0, persoon.examenBehaald)) - 1,
    fase: fase === null ? 0 : 1 << FASEN.indexOf(fase),
    werkvergunning: magWerken === false ? 1 : 0,
    vol: 1,
  };
  const tel = Object.fromEntries(VELDNAMEN.map((naam) => [naam, vol(naam)])) as Record<Veldnaam, number>;
  tel.minuten = tebesteden(persoon);
  return { houd: naarWoorden(houd), tel: naarWoorden(tel) };
};

const teHogeNiveaus = ({ taal }: PersoonFeiten): number =>
  VAARDIGHEDEN.reduce((bits, vaardigheid, v) => {
    const niveau = taal[vaardigheid];
    return niveau === null ? bits : bits | (((2 ** NIVEAUS - 1) & ~(2 ** niveau - 1)) << (v * NIVEAUS));
  }, 0);

const ongelijkeRoutes = ({ leerroutes, doelgroepen }: PersoonFeiten): number => {
  const eigen = leerroutes.reduce((bits, route) => bits | (1 << LEERROUTES.indexOf(route)), doelgroepen === null ? ALFA : 0);
  let bits = 0;
  for (let verzameling = 1; verzameling <= VELDEN.route.breedte; verzameling += 1) if ((verzameling & eigen) === 0) bits |= 1 << (verzameling - 1);
  return bits;
};

/** Minutes above the room that is left carry into the guard; without any room every offer does. */
const tebesteden = ({ maxMinuten, lopendeMinuten }: PersoonFeiten): number => {
  if (maxMinuten === null) return 0;
  const ruimte = maxMinuten - (lopendeMinuten ?? 0);
  return ruimte < 0 ? vol('minuten') + 1 : vol('minuten') - Math.min(ruimte, vol('minuten'));
};
