import type { Ingang } from '@regiomatch/generators';

type Waarden = Readonly<Record<string, unknown>>;

interface Uitkomst {
  readonly __typename: string;
  readonly melding?: string;
  readonly versie?: number;
  readonly fouten?: readonly { readonly melding: string }[];
}

/** What a klantmanager does to a profile, by the public acts. Each act names the version that was read, so nobody's change is lost. */
export class Acten {
  private versie = 0;

  constructor(
    private readonly ingang: Ingang,
    private readonly gebruiker: string,
    private readonly profielId: string,
  ) {}

  /** The brede intake: a new profile from a file. @throws Error with the words of the refusal */
  async neemIntakeOver(rij: Waarden): Promise<void> {
    const vraag = `mutation Intake($bestand: String!) { importeerProfielen(bestand: $bestand, formaat: JSON) { __typename ... on ProfielImportVerslag { fouten { melding } } ... on Fout { melding } } }`;
    const { importeerProfielen } = await this.ingang.vraag<{ importeerProfielen: Uitkomst }>(this.gebruiker, vraag, {
      bestand: JSON.stringify([{ id: this.profielId, ...rij }]),
    });
    const fout = importeerProfielen.melding ?? importeerProfielen.fouten?.[0]?.melding;
    if (fout !== undefined) throw new Error(fout);
    const { profiel } = await this.ingang.vraag<{ profiel: { versie: number } }>(
      this.gebruiker,
      'query Versie($id: ID!) { profiel(id: $id) { versie } }',
      { id: this.profielId },
    );
    this.versie = profiel.versie;
  }

  wijzigProfiel(velden: Waarden): Promise<void> {
    return this.doe('wijzigProfiel', { velden: ['ProfielVelden!', velden] });
  }

  legLeerrouteVast(leerroute: string): Promise<void> {
    return this.doe('legLeerrouteVast', { leerroute: ['String', leerroute] });
  }

  wijzigPlan(soorten: readonly string[], doelen: readonly string[]): Promise<void> {
    return this.doe('wijzigPlan', { plan: ['PlanInvoer!', { soorten, doelen: doelen.map((soort) => ({ soort, behaald: false })) }] });
  }

  zetDraagkracht(maxUrenPerWeek: number): Promise<void> {
    return this.doe('zetDraagkracht', { maxUrenPerWeek: ['Float', maxUrenPerWeek] });
  }

  startActiviteit(aanbodId: string, urenPerWeek: number, van: string): Promise<void> {
    return this.doe('startActiviteit', { aanbodId: ['ID!', aanbodId], urenPerWeek: ['Float', urenPerWeek], van: ['Datum!', van] });
  }

  private async doe(act: string, argumenten: Readonly<Record<string, readonly [type: string, waarde: unknown]>>): Promise<void> {
    const namen = Object.keys(argumenten);
    const vraag = `mutation Act($id: ID!, $gelezenVersie: Int!, ${namen.map((naam) => `$${naam}: ${argumenten[naam]?.[0]}`).join(', ')}) {
      ${act}(id: $id, gelezenVersie: $gelezenVersie, ${namen.map((naam) => `${naam}: $${naam}`).join(', ')}) { __typename ... on Profiel { versie } ... on Fout { melding } }
    }`;
    const waarden = Object.fromEntries(namen.map((naam) => [naam, argumenten[naam]?.[1]]));
    const { [act]: uitkomst } = await this.ingang.vraag<Record<string, Uitkomst | undefined>>(this.gebruiker, vraag, {
      id: this.profielId,
      gelezenVersie: this.versie,
      ...waarden,
    });
    if (uitkomst?.versie === undefined) throw new Error(`${act}: ${uitkomst?.melding ?? 'geen antwoord'}`);
    this.versie = uitkomst.versie;
  }
}
