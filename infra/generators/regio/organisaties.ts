import { parameter } from '../parameters.js';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import type { Organisatiezaad } from '../zaad.js';
import type { Gebied } from './gebied.js';

/** Which organisations publish which kinds; the share is the part of all offers that they carry. */
const GROEPEN = {
  werkgever: {
    soorten: ['werk', 'werkervaring'],
    vormen: ['Bouwgroep', 'Installatiebedrijf', 'Techniek', 'Logistiek', 'Zorggroep', 'Horecagroep', 'Handelsonderneming', 'Productie'],
  },
  taalaanbieder: { soorten: ['cursus', 'taalstage'], vormen: ['Taalschool', 'Leercentrum', 'Opleidingen', 'Taalhuis'] },
  vereniging: { soorten: ['vrijwilligers', 'begeleiding'], vormen: ['Stichting', 'Buurthuis', 'Welzijnswerk', 'Sportvereniging', 'Maatjesproject'] },
} as const;

type Groep = keyof typeof GROEPEN;

// prettier-ignore
const NAMEN = [
  'De Linde', 'Het Anker', 'Noordhof', 'De Brug', 'Oosterveld', 'De Molen', 'Zonnehof', 'De Eik', 'Westerkamp', 'De Horst', 'De Kolk', 'Het Veld', 'Beekzicht', 'De Schakel',
  'Landlust', 'De Wending', 'Kompas', 'De Poort', 'Hoogeland', 'De Stroom', 'Lindenhof', 'De Toren', 'Waterrijk', 'De Haven',
];

/** The organisations of an area, and which of them may publish an offer of a kind in a gemeente. */
export class Organisaties {
  readonly alle: readonly Organisatiezaad[];
  private readonly perPlek = new Map<string, readonly Organisatiezaad[]>();

  constructor(voorvoegsel: string, gebied: Gebied, aantalAanbod: number) {
    const alle: Organisatiezaad[] = [];
    const namen = new Map(gemeentenlijst().map(({ code, naam }) => [code, naam]));
    for (const [code, aandeel] of gebied.aandelen()) {
      for (const groep of Object.keys(GROEPEN) as Groep[]) {
        const aantal = Math.max(1, Math.round((aantalAanbod * aandeel * deelVanAanbod(groep)) / parameter('aanbod.perOrganisatie')));
        const leden = Array.from({ length: aantal }, (_, i) => ({
          id: `${voorvoegsel}-${code}-${groep}-${i + 1}`,
          naam: naamVan(groep, i, namen.get(code) ?? code),
          gemeentecode: code,
        }));
        for (const soort of GROEPEN[groep].soorten) this.perPlek.set(`${code} ${soort}`, leden);
        alle.push(...leden);
      }
    }
    this.alle = alle;
  }

  voor(gemeentecode: string, soort: string): readonly Organisatiezaad[] {
    return this.perPlek.get(`${gemeentecode} ${soort}`) ?? [];
  }
}

const deelVanAanbod = (groep: Groep): number => {
  const gewichten: Readonly<Record<string, number>> = parameter('aanbod.soort');
  return GROEPEN[groep].soorten.reduce((som, soort) => som + (gewichten[soort] ?? 0), 0) / 100;
};

const naamVan = (groep: Groep, i: number, gemeente: string): string => {
  const { vormen } = GROEPEN[groep];
  const ronde = Math.floor(i / (vormen.length * NAMEN.length));
  const naam = `${vormen[i % vormen.length]} ${NAMEN[((i % vormen.length) + Math.floor(i / vormen.length)) % NAMEN.length]} ${gemeente}`;
  return ronde === 0 ? naam : `${naam} ${ronde + 1}`;
};
