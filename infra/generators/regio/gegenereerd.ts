import { Aanbodmaker } from '../aanbod/aanbodmaker.js';
import { Mensenmaker, type Inburgeringsroute } from '../mensen/mensenmaker.js';
import { parameter } from '../parameters.js';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import { woonplaatsenVan } from '../plaatsen/plaatsenlijst.js';
import type { Toeval } from '../toeval/toeval.js';
import { Verdeling } from '../toeval/verdeling.js';
import { valkuilenVan } from '../valkuilen/valkuilen.js';
import type { Aanbodzaad, Persoonszaad, Regiozaad } from '../zaad.js';
import { Gebied } from './gebied.js';
import { Organisaties } from './organisaties.js';
import { AANTALLEN, VAST_ZAAD } from './maten.js';
import { samenwerkingenVanNederland, samenwerkingenVanTwente, TWENTE } from './samenwerkingen.js';

export interface Generatorkeuzes {
  readonly maat: 'twente' | 'nl';
  /** ISO date; every date is relative to it. */
  readonly vandaag: string;
  readonly zaad?: string;
  /** Whose estimate of the route shares: they are contested, so this is a choice and not a constant. */
  readonly scenario?: 'gemeenten' | 'rijk';
  /** Other sizes than those of the maat, for a benchmark: up to 1,000,000 offers. */
  readonly aantallen?: { readonly aanbod: number; readonly mensen: number };
}

/** A generated region: the same choices give the same region, byte for byte. */
export const maakGegenereerdeRegio = ({
  maat,
  vandaag,
  zaad = VAST_ZAAD,
  scenario = 'gemeenten',
  aantallen = AANTALLEN[maat],
}: Generatorkeuzes): Regiozaad => {
  const codes = maat === 'twente' ? [...TWENTE] : gemeentenlijst().map(({ code }) => code);
  const gebied = new Gebied(codes);
  const samenwerkingen = maat === 'twente' ? samenwerkingenVanTwente() : samenwerkingenVanNederland();
  const organisaties = new Organisaties(maat, gebied, aantallen.aanbod);
  const valkuilen = valkuilenVan(maat, vandaag);
  const gewoonAanbod = aantallen.aanbod - valkuilen.aanbod.length;
  const gewoneMensen = aantallen.mensen - valkuilen.mensen.length;
  const aanbodmaker = new Aanbodmaker({
    zaad: `${zaad}/${maat}`,
    voorvoegsel: maat,
    vandaag,
    gebied,
    organisaties,
    arbeidsmarktregio: regioPerGemeente(samenwerkingen),
  });
  const routes = Verdeling.van<Inburgeringsroute>(parameter(`mensen.leerroute.scenario.${scenario}`));
  const alleCodes = [...new Set([...codes, ...valkuilen.gemeenten])].sort();

  return {
    naam: maat,
    gemeenten: gemeentenlijst().filter(({ code }) => alleCodes.includes(code)),
    woonplaatsen: woonplaatsenVan(alleCodes),
    samenwerkingen,
    organisaties: [...organisaties.alle, ...valkuilen.organisaties],
    aantallen,
    *aanbod(): Iterable<Aanbodzaad> {
      yield* valkuilen.aanbod;
      for (let nummer = 1; nummer <= gewoonAanbod; nummer += 1) yield aanbodmaker.maak(nummer);
    },
    *mensen(): Iterable<Persoonszaad> {
      yield* valkuilen.mensen;
      const mensenmaker = new Mensenmaker({
        zaad: `${zaad}/${maat}`,
        voorvoegsel: `${maat}-p`,
        vandaag,
        gebied,
        route: (_nummer: number, toeval: Toeval) => routes.trek(toeval),
        lopend: { perGemeente: aanbodPerGemeente(aanbodmaker, gewoonAanbod), maker: aanbodmaker },
      });
      for (let nummer = 1; nummer <= gewoneMensen; nummer += 1) yield mensenmaker.maak(nummer);
    },
    valkuilen: valkuilen.antwoorden,
  };
};

const regioPerGemeente = (samenwerkingen: Regiozaad['samenwerkingen']): ReadonlyMap<string, string> =>
  new Map(
    samenwerkingen
      .filter(({ vorm }) => vorm === 'arbeidsmarktregio')
      .flatMap(({ samenwerkingId, gemeenten }) => gemeenten.map((code) => [code, samenwerkingId])),
  );

const aanbodPerGemeente = (maker: Aanbodmaker, aantal: number): ReadonlyMap<string, readonly number[]> => {
  const perGemeente = new Map<string, number[]>();
  for (let nummer = 1; nummer <= aantal; nummer += 1) {
    const code = maker.gemeenteVan(nummer);
    const nummers = perGemeente.get(code);
    if (nummers) nummers.push(nummer);
    else perGemeente.set(code, [nummer]);
  }
  return perGemeente;
};
