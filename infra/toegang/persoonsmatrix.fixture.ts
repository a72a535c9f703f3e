import { alleDiensten, eventually } from '@regiomatch/testing';
import pg from 'pg';
import type { Matrixregio } from './matrixregio.js';
import type { Operatie } from './operatie.js';
import { operatiesUitSdl } from './operaties-uit-sdl.js';

export const EIGEN = '0164';
export const ANDER = '0153';
/** Hours that nobody has by chance: class P4, seen by their number. */
export const UREN = { [EIGEN]: 17.25, [ANDER]: 18.75 } as const;
export type Gemeente = keyof typeof UREN;

export const GEBRUIKERS = {
  klantmanager: `klantmanager-${EIGEN}`,
  jobhunter: `jobhunter-${EIGEN}`,
  aanbieder: 'aanbieder-kringloop',
  regiocoordinator: 'regiocoordinator-twente',
  beheerder: 'beheerder',
} as const;

const AANBOD = 'T-1';

/** Two gemeenten with three recognisable people each, and every operation that any service offers asked by every role. */
export class Persoonsmatrix {
  private constructor(
    readonly regio: Matrixregio,
    private readonly diensten: Awaited<ReturnType<typeof alleDiensten>>,
  ) {}

  /** Fills the empty region. @throws Error with the answer that was not the expected one */
  static async vul(regio: Matrixregio): Promise<Persoonsmatrix> {
    const matrix = new Persoonsmatrix(regio, await alleDiensten());
    await matrix.vulRegio();
    for (const gemeente of [EIGEN, ANDER] as const) await matrix.vulMensen(gemeente);
    await eventually(() => matrix.vulAanbod(), 30_000);
    await eventually(() => matrix.eisBekend(), 30_000);
    return matrix;
  }

  /** Everything a service offers about a person of this gemeente, from the SDL alone. */
  operaties(gemeente: Gemeente, soort: Operatie['soort']): Operatie[] {
    return this.diensten
      .flatMap(({ manifest, sdl }) => operatiesUitSdl(manifest.naam, sdl, waardenVoor(gemeente)))
      .map((operatie) => ({ ...operatie, document: operatie.document.replace(/profiel\(id: ("[^"]+"), doel: "introductie"\)/, 'profiel(id: $1)') }))
      .filter((operatie) => operatie.soort === soort);
  }

  /** Data of the answer, or null. @throws Error when the question was not understood: it would prove nothing. */
  async vraag({ dienst, document }: Operatie, gebruiker: string): Promise<unknown> {
    const { data, errors } = await this.regio.vraag(dienst, gebruiker, document);
    const ongeldig = errors?.filter(({ extensions }) => extensions?.['code'] === 'VRAAG_ONGELDIG');
    if (ongeldig?.length) throw new Error(`${document}: ${ongeldig[0]?.message}`);
    return data ?? null;
  }

  /** Which operations show which role something of a person of this gemeente: `Query.profiel klantmanager`, … */
  async open(gemeente: Gemeente, soort: Operatie['soort'], overslaan: (operatie: string, rol: string) => boolean = () => false): Promise<string[]> {
    const open: string[] = [];
    for (const operatie of this.operaties(gemeente, soort)) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS)) {
        if (overslaan(operatie.naam, rol)) continue;
        if (gelekt(await this.vraag(operatie, gebruiker), gemeente)) open.push(`${operatie.naam} ${rol}`);
      }
    }
    return open;
  }

  /** Id and version of everybody: the same before and after when nobody was changed. */
  profielversies(): Promise<readonly object[]> {
    return lees(this.regio.adminUrl, 'SELECT id, versie FROM profielen.profiel ORDER BY id');
  }

  private async vulRegio(): Promise<void> {
    await this.doe('regio', 'beheerder', `importeerGemeenten(bestand: "code;naam\\n${EIGEN};Hengelo\\n${ANDER};Enschede") { __typename }`);
    await this.doe(
      'regio',
      'beheerder',
      `importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n${EIGEN};Hengelo;52.2658;6.7931\\n${ANDER};Enschede;52.2215;6.8937") { __typename }`,
    );
    await this.doe(
      'regio',
      'beheerder',
      `importeerOrganisaties(bestand: "id;naam;gemeentecode;goedgekeurd\\nkringloop;Kringloop;${EIGEN};ja") { __typename }`,
    );
    await this.doe(
      'regio',
      'beheerder',
      `legSamenwerkingVast(id: "twente", invoer: { naam: "Twente", vorm: arbeidsmarktregio, gemeenten: ["${EIGEN}", "${ANDER}"] }) { __typename }`,
    );
  }

  private async vulMensen(gemeente: Gemeente): Promise<void> {
    const verslag = await this.doe(
      'profielen',
      `klantmanager-${gemeente}`,
      'importeerProfielen(bestand: $b, formaat: JSON) { ... on ProfielImportVerslag { aangemaakt fouten { veld melding } } ... on Fout { code melding } }',
      JSON.stringify([1, 2, 3].map((nummer) => persoon(gemeente, nummer))),
    );
    if (verslag['aangemaakt'] !== 3) throw new Error(`de mensen zijn niet geladen: ${JSON.stringify(verslag)}`);
  }

  private async vulAanbod(): Promise<void> {
    const kolommen =
      'id;aanbieder;titel;gemeentecode;woonplaats;lat;lon;dagdelen;uren_per_week;tot;plekken;taal_minimaal;samenwerkingen;taalbegeleider;taaldoel_spreken;nederlands_op_de_werkvloer';
    const cellen = `${AANBOD};kringloop;Taalstage;${EIGEN};Hengelo;52.2658;6.7931;ma-ochtend;4;2099-12-31;9;A1;twente;werkbegeleider;B1;ja`;
    const verslag = await this.doe(
      'taalstages',
      'beheerder',
      'importeerTaalstages(bestand: $b, publiceer: true) { ... on AanbodImportVerslag { aangemaakt fouten { veld code melding } } ... on Fout { code melding } }',
      `${kolommen}\n${cellen}`,
    );
    if (verslag['aangemaakt'] !== 1) throw new Error(`het aanbod is niet geladen: ${JSON.stringify(verslag)}`);
  }

  private async eisBekend(): Promise<void> {
    for (const gemeente of [EIGEN, ANDER] as const) {
      const { data } = await this.regio.vraag<{ mensenVoorAanbod: { treffers: unknown[] } }>(
        'matching',
        `klantmanager-${gemeente}`,
        `{ mensenVoorAanbod(aanbodId: "${AANBOD}") { ... on MensenVoorAanbod { treffers { profielId } } } }`,
      );
      if (data?.mensenVoorAanbod.treffers.length !== 3) throw new Error(`matching kent de mensen van ${gemeente} nog niet`);
    }
  }

  private async doe(dienst: string, gebruiker: string, daad: string, bestand?: string): Promise<Record<string, unknown>> {
    const { data, errors } = await this.regio.vraag<{ uitkomst: Record<string, unknown> }>(
      dienst,
      gebruiker,
      `mutation ${bestand === undefined ? '' : '($b: String!)'} { uitkomst: ${daad} }`,
      bestand === undefined ? {} : { b: bestand },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.uitkomst ?? {};
  }
}

/** Rows as this role of the database sees them. */
export const lees = async (url: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const persoon = (gemeente: Gemeente, nummer: number) => ({
  id: `KAN${gemeente}x${nummer}`,
  gemeente,
  woonplaats: gemeente === EIGEN ? 'Hengelo' : 'Enschede',
  leeftijd: 30,
  taalniveau: 'A2',
  fase: 'inburgering',
  soortenInPlan: ['taalstage'],
  maxUrenPerWeek: UREN[gemeente],
  naam: `KanarieNaam${gemeente}`,
  telefoon: `06${gemeente}0000`,
  email: `kanarie${gemeente}@voorbeeld.test`,
});

const waardenVoor = (gemeente: Gemeente) => {
  const id = JSON.stringify(persoon(gemeente, 1).id);
  const aanbodId = JSON.stringify(AANBOD);
  return {
    id,
    ids: id,
    profielId: id,
    profielIds: id,
    vanafId: '""',
    aanbodId,
    aanbodIds: aanbodId,
    aantal: '50',
    doel: '"introductie"',
    bestand: '""',
    code: '"TAAL_TE_LAAG"',
  };
};

/** What of a person of this gemeente stands in an answer; what was asked does not count, so ids only count in data. */
const gelekt = (antwoord: unknown, gemeente: Gemeente): boolean => {
  const tekst = JSON.stringify(antwoord);
  // These answer about the person that was asked for, without naming her.
  if (/"__typename":"(AanbodVoorProfiel|GeweigerdAanbod)"/.test(tekst)) return true;
  return (
    tekst.includes(`KAN${gemeente}`) ||
    tekst.toLowerCase().includes(`kanarienaam${gemeente}`) ||
    tekst.includes(`kanarie${gemeente}@`) ||
    tekst.includes(`06${gemeente}0000`) ||
    tekst.includes(String(UREN[gemeente]))
  );
};
