import {
  TAALNIVEAUS,
  VAARDIGHEDEN,
  type AanbodV1,
  type Eisen,
  type Leeftijdseis,
  type Taalniveau,
  type TaalPerVaardigheid,
  type ZichtbaarVoor,
} from '@regiomatch/contracts';
import type { Beroep } from '../beroepen.js';
import { dagenNa } from '../datum.js';
import { parameter } from '../parameters.js';
import type { Gebied } from '../regio/gebied.js';
import type { Organisaties } from '../regio/organisaties.js';
import { Toeval } from '../toeval/toeval.js';
import { Verdeling } from '../toeval/verdeling.js';
import type { Aanbodzaad } from '../zaad.js';
import { SOORTEN, SOORTLABELS, type Verzonnen } from './soorten.js';
import { bijnaDezelfdeTitel, metTypefout } from './tekst.js';

export interface Aanbodcontext {
  readonly zaad: string;
  /** First part of every id. */
  readonly voorvoegsel: string;
  /** ISO date of the day of seeding. */
  readonly vandaag: string;
  readonly gebied: Gebied;
  readonly organisaties: Organisaties;
  /** The labour-market region of a gemeente. */
  readonly arbeidsmarktregio: ReadonlyMap<string, string>;
}

const ID_CIJFERS = 7;
/** A near-duplicate repeats an offer of at most this many numbers back. */
const BEREIK_VAN_DUBBEL = 500;

/** Makes offer number n, always the same one for the same seed, without the other offers. */
export class Aanbodmaker {
  private readonly soort = Verdeling.van(parameter('aanbod.soort'));
  private readonly niveau = Verdeling.van(parameter('aanbod.taalMinimaal'));
  private readonly plekken = Verdeling.van(parameter('aanbod.plekken'));
  private readonly gedeeld = Verdeling.van(parameter('aanbod.gedeeld'));
  private readonly looptijd = Verdeling.van(parameter('aanbod.looptijdDagen'));
  private readonly reactie = Verdeling.van(parameter('aanbod.reactiepercentage'));
  private readonly richtingVorm = Verdeling.van(parameter('aanbod.richtingVorm'));

  constructor(private readonly context: Aanbodcontext) {}

  /** Offer `nummer` (from 1), with its typing errors and as a near-duplicate of an earlier one where chance says so. */
  maak(nummer: number): Aanbodzaad {
    const toeval = new Toeval(`${this.context.zaad}/tekst/${nummer}`);
    const dubbel = nummer > 1 && toeval.kans(parameter('aanbod.bijnaDubbel'));
    const bron = dubbel ? this.verzin(toeval.geheel(Math.max(1, nummer - BEREIK_VAN_DUBBEL), nummer - 1)) : this.verzin(nummer);
    const titel = dubbel ? bijnaDezelfdeTitel(bron.aanbod.titel, toeval) : bron.aanbod.titel;
    const fout = toeval.kans(parameter('aanbod.typefout'));
    return { ...bron, aanbod: { ...bron.aanbod, id: this.id(nummer), titel: fout ? metTypefout(titel, toeval) : titel } };
  }

  /** The gemeente of offer `nummer` before near-duplication; cheap. */
  gemeenteVan(nummer: number): string {
    return this.context.gebied.trekGemeente(this.stroom(nummer));
  }

  id(nummer: number): string {
    return `${this.context.voorvoegsel}-${String(nummer).padStart(ID_CIJFERS, '0')}`;
  }

  private stroom(nummer: number): Toeval {
    return new Toeval(`${this.context.zaad}/aanbod/${nummer}`);
  }

  private verzin(nummer: number): Aanbodzaad {
    const { gebied, organisaties, vandaag } = this.context;
    const toeval = this.stroom(nummer);
    const plaats = gebied.trekPlaats(gebied.trekGemeente(toeval), toeval);
    const soort = this.soort.trek(toeval);
    const niveau = this.niveau.trek(toeval);
    const bedacht = SOORTEN[soort]!(toeval, niveau);
    const aanbieder = toeval.kies(organisaties.voor(plaats.gemeentecode, soort));
    const totaal = Number(this.plekken.trek(toeval));
    const van = dagenNa(vandaag, bedacht.groep ? toeval.geheel(10, 60) : toeval.geheel(-30, 30));
    const aanbod: AanbodV1 = {
      id: this.id(nummer),
      soort,
      soortLabel: SOORTLABELS[soort] ?? soort,
      titel: bedacht.titel,
      omschrijving: bedacht.omschrijving,
      aanbieder: { id: aanbieder.id, naam: aanbieder.naam },
      plaats,
      status: 'gepubliceerd',
      versie: 1,
      rooster: { ...bedacht.week, starttijd: starttijd(bedacht, toeval), flexibel: toeval.kans(0.1) },
      periode: { van, tot: dagenNa(van, Number(this.looptijd.trek(toeval))) },
      instroom: bedacht.groep ? 'groepstart' : 'doorlopend',
      plekken: { totaal, vrij: totaal, wachtlijst: 0 },
      eigenschappen: {
        ...bedacht.eigenschappen,
        metBegeleiding: toeval.kans(parameter('aanbod.metBegeleiding')),
        reactiepercentage: this.reactiepercentage(toeval),
      },
      eisen: this.eisen(soort, niveau, bedacht, toeval),
      opbrengst: { taalUitstroom: bedacht.uitstroom, leidtTot: null },
      richtingen: bedacht.beroep ? this.richtingen(bedacht.beroep, toeval) : [],
      financiering: null,
      zichtbaarVoor: this.zichtbaarVoor(plaats.gemeentecode, toeval),
      kenmerken: [],
    };
    return { aanbod: toeval.kans(parameter('aanbod.vol')) ? vol(aanbod) : aanbod, details: bedacht.details };
  }

  private eisen(soort: string, niveau: string, bedacht: Verzonnen, toeval: Toeval): Eisen {
    const minimaal = soort === 'cursus' ? beginVan(bedacht.uitstroom) : niveau === 'geen' ? null : (niveau as Taalniveau);
    const naOpvang = toeval.kans(parameter('aanbod.alleenFasenNaOpvang'));
    const behoefte = toeval.kans(parameter('aanbod.doelgroep'));
    return {
      taalMinimaal: minimaal,
      taalPerVaardigheid:
        minimaal !== null && minimaal !== 'A0' && toeval.kans(parameter('aanbod.taalPerVaardigheid')) ? perVaardigheid(minimaal, toeval) : null,
      leerroutes: bedacht.leerroutes,
      fasen: naOpvang ? ['wachten', 'inburgering', 'nazorg'] : null,
      leeftijd: bedacht.leerroutes.includes('Onderwijs') ? ONDERWIJSROUTE : null,
      doelgroepen: behoefte ? [bedacht.leerroutes.includes('Alfa') ? 'analfabeet' : 'alleenstaande ouder zonder opvang'] : [],
      werkvergunningNodig: bedacht.werkvergunningNodig,
      certificaten: [],
      rijbewijs: bedacht.beroep?.thema === 'transport' ? 'B' : null,
      opleidingsniveau: null,
    };
  }

  private richtingen(beroep: Beroep, toeval: Toeval): readonly string[] {
    switch (this.richtingVorm.trek(toeval)) {
      case 'thema':
        return [beroep.thema];
      case 'ISCO-code':
        return [beroep.isco.slice(0, toeval.kies([2, 3, 4, 4]))];
      case 'thema en ISCO-code':
        return [beroep.isco, beroep.thema];
      case 'geen':
        return [];
    }
  }

  private reactiepercentage(toeval: Toeval): number | null {
    const grenzen = { onbekend: null, hoog: [80, 100], midden: [50, 79], laag: [0, 49] } as const;
    const band = grenzen[this.reactie.trek(toeval)];
    return band && toeval.geheel(band[0], band[1]);
  }

  private zichtbaarVoor(gemeentecode: string, toeval: Toeval): ZichtbaarVoor {
    const regio = this.context.arbeidsmarktregio.get(gemeentecode);
    const wijze = this.gedeeld.trek(toeval);
    if (wijze === 'alleen eigen gemeente') return { samenwerkingen: [], gemeenten: [], eigenEerstTot: null };
    const eigenEerstTot = toeval.kans(parameter('aanbod.eigenEerst')) ? dagenNa(this.context.vandaag, toeval.geheel(-5, 10)) : null;
    return wijze === 'arbeidsmarktregio' && regio !== undefined
      ? { samenwerkingen: [regio], gemeenten: [], eigenEerstTot }
      : { samenwerkingen: [], gemeenten: this.context.gebied.burenVan(gemeentecode), eigenEerstTot };
  }
}

const ONDERWIJSROUTE: Leeftijdseis = { van: 18, totEnMet: 29, grond: 'studiefinanciering kan tot en met 29 jaar beginnen' };

/** A course starts one level below its outcome, at A0 where it asks nothing. */
const beginVan = (uitstroom: Taalniveau | null): Taalniveau => TAALNIVEAUS[TAALNIVEAUS.findIndex((niveau) => niveau === uitstroom) - 1] ?? 'A0';

const vol = (aanbod: AanbodV1): AanbodV1 => ({ ...aanbod, status: 'vol', plekken: { ...aanbod.plekken, vrij: 0 } });

const starttijd = ({ week }: Verzonnen, toeval: Toeval): string | null =>
  week.dagdelen[0]?.dagdeel === 'ochtend' && toeval.kans(0.5) ? toeval.kies(['07:30', '08:00', '08:30', '09:00', '09:15']) : null;

/** The asked level for what matters most, and one level lower for some of the others. */
const perVaardigheid = (minimaal: Taalniveau, toeval: Toeval): TaalPerVaardigheid => {
  const lager = TAALNIVEAUS[TAALNIVEAUS.indexOf(minimaal) - 1] ?? minimaal;
  const zwaarste = toeval.kies(VAARDIGHEDEN);
  const overige = VAARDIGHEDEN.filter((vaardigheid) => vaardigheid !== zwaarste && toeval.kans(0.6));
  return { ...Object.fromEntries(overige.map((vaardigheid) => [vaardigheid, lager])), [zwaarste]: minimaal };
};
