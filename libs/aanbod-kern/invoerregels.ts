import type { Aanbodsoort, Kandidaat } from './aanbodsoort.js';
import { noemtHerkomst } from './herkomst.js';
import type { Regel } from './regel.js';
import { standaardvelden, type Waarden } from './standaardvelden.js';
import type { Veld, Velden } from './veld.js';

const namen = <D>(velden: Velden<D>) => Object.keys(velden) as (keyof D & string)[];

/** One rule per field: its value has the form of the field. */
const vormregels = <D>(bereik: string, velden: Velden<D>): Regel<D>[] =>
  namen(velden).map((naam) => {
    const veld: Veld<D[typeof naam]> = velden[naam];
    return {
      code: `${bereik}.${naam.replaceAll('_', '-')}-ongeldig`,
      veld: naam,
      melding: `Vul in: ${veld.uitleg}.`,
      geldt: (waarden) => veld.klopt(waarden[naam]),
    };
  });

/** What every row of values must satisfy, also as a concept. */
export const waardenregels: readonly Regel<Waarden>[] = [
  ...vormregels('aanbod', standaardvelden),
  {
    code: 'aanbod.plaats-onvolledig',
    veld: 'gemeentecode',
    melding: 'Vul gemeentecode, woonplaats, lat en lon alle vier in, of geen van de vier.',
    geldt: ({ gemeentecode, woonplaats, lat, lon }) => new Set([gemeentecode, woonplaats, lat, lon].map((deel) => deel === null)).size === 1,
  },
  {
    code: 'aanbod.periode-omgekeerd',
    veld: 'tot',
    melding: 'De einddatum ligt voor de begindatum.',
    geldt: ({ van, tot }) => van === null || tot === null || van <= tot,
  },
  {
    code: 'aanbod.te-veel-plekken-vrij',
    veld: 'plekken_vrij',
    melding: 'Er kunnen niet meer plekken vrij zijn dan er plekken zijn.',
    geldt: ({ plekken, plekken_vrij: vrij }) => vrij === null || plekken === null || vrij <= plekken,
  },
  {
    code: 'aanbod.leeftijd-omgekeerd',
    veld: 'leeftijd_tot_en_met',
    melding: 'De hoogste leeftijd is lager dan de laagste.',
    geldt: ({ leeftijd_van: van, leeftijd_tot_en_met: totEnMet }) => van === null || totEnMet === null || van <= totEnMet,
  },
  {
    code: 'aanbod.contractvorm-ontbreekt',
    veld: 'contract_vorm',
    melding: 'Vul bij een aantal maanden ook de vorm van het contract in.',
    geldt: ({ contract_vorm: vorm, contract_maanden: maanden }) => maanden === null || vorm !== null,
  },
  {
    code: 'aanbod.doelgroep-is-herkomst',
    veld: 'doelgroepen',
    melding: 'Een doelgroep is iets wat iemand nodig heeft, nooit een land, volk, taal of geloof.',
    geldt: ({ doelgroepen }) => !doelgroepen.some(noemtHerkomst),
  },
];

export const detailregels = <D>({ naam, velden }: Aanbodsoort<D>): readonly Regel<D>[] => vormregels(naam, velden);

/** What holds for every offer at publication, whatever its kind. */
export const publicatieregels: readonly Regel<Kandidaat<unknown>>[] = [
  {
    code: 'aanbod.titel-ontbreekt',
    veld: 'titel',
    melding: 'Geef het aanbod een titel.',
    geldt: ({ inhoud }) => inhoud.titel.trim() !== '',
  },
  {
    code: 'aanbod.plaats-ontbreekt',
    veld: 'gemeentecode',
    melding: 'Vul in waar het is.',
    geldt: ({ inhoud }) => inhoud.plaats !== null,
  },
  {
    code: 'aanbod.einddatum-ontbreekt',
    veld: 'tot',
    melding: 'Elk aanbod heeft een einddatum.',
    geldt: ({ inhoud }) => inhoud.periode.tot !== null,
  },
  {
    code: 'aanbod.einddatum-voorbij',
    veld: 'tot',
    melding: 'De einddatum is al voorbij.',
    geldt: ({ inhoud: { periode }, vandaag }) => periode.tot === null || periode.tot >= vandaag,
  },
  {
    code: 'aanbod.groep-al-gestart',
    veld: 'van',
    melding: 'Deze groep is al gestart. Kies een latere startdatum, of doorlopende instroom.',
    geldt: ({ inhoud: { instroom, periode }, vandaag }) => instroom === 'doorlopend' || periode.van > vandaag,
  },
  {
    code: 'aanbod.plekken-ontbreken',
    veld: 'plekken',
    melding: 'Er is minstens één plek nodig.',
    geldt: ({ inhoud }) => inhoud.plekken.totaal >= 1,
  },
  {
    code: 'aanbod.rooster-ontbreekt',
    veld: 'dagdelen',
    melding: 'Kies de dagdelen, of geef aan dat de tijden flexibel zijn.',
    geldt: ({ inhoud: { rooster } }) => rooster.dagdelen.length > 0 || rooster.flexibel,
  },
  {
    code: 'aanbod.uren-ontbreken',
    veld: 'uren_per_week',
    melding: 'Vul in hoeveel uur per week het is.',
    geldt: ({ inhoud }) => inhoud.rooster.minutenPerWeek > 0,
  },
  {
    // K17, equal treatment: an age condition needs an objective justification.
    code: 'aanbod.leeftijd-zonder-grond',
    veld: 'leeftijd_grond',
    melding: 'Een leeftijdsgrens mag alleen als u de grond erbij zet.',
    geldt: ({ inhoud: { eisen } }) => eisen.leeftijd === null || eisen.leeftijd.grond.trim() !== '',
  },
];
