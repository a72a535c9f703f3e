import { setTimeout as wacht } from 'node:timers/promises';
import type { Ingang } from '@regiomatch/generators';

export interface Punt {
  readonly component: string;
  readonly punten: number;
  readonly uitleg: string;
}

export interface Match {
  readonly aanbod: { readonly id: string; readonly titel: string; readonly woonplaats: string; readonly urenPerWeek: number };
  readonly meters: number;
  readonly score: number;
  readonly punten: readonly Punt[];
}

export interface Overzicht {
  readonly totaal: number;
  readonly treffers: readonly Match[];
  readonly tellingen: readonly { readonly code: string; readonly aantal: number; readonly uitleg: string }[];
  readonly buitenStraal: number;
  readonly lopend: readonly { readonly id: string; readonly titel: string }[];
}

export interface Oordeel {
  readonly aanbodId: string;
  readonly status: 'MATCH' | 'GEWEIGERD' | 'LOPEND';
  readonly codes: readonly { readonly code: string; readonly uitleg: string; readonly kleinsteWijziging: string | null }[];
}

const AANBOD_VOOR_PROFIEL = `query AanbodVoorProfiel($id: ID!, $aantal: Int!) {
  aanbodVoorProfiel(profielId: $id, aantal: $aantal) {
    ... on AanbodVoorProfiel {
      totaal buitenStraal
      treffers { aanbod { id titel woonplaats urenPerWeek } meters score punten { component punten uitleg } }
      tellingen { code aantal uitleg }
      lopend { id titel }
    }
    ... on Fout { melding }
  }
}`;

const OORDELEN = `query Oordelen($id: ID!, $aanbod: [ID!]!) {
  oordelen(profielId: $id, aanbodIds: $aanbod) {
    ... on Oordelen { oordelen { aanbodId status codes { code uitleg kleinsteWijziging } } }
    ... on Fout { melding }
  }
}`;

const GEDULD_MS = 20_000;
const TUSSENPOOS_MS = 50;

/** The questions that a klantmanager asks in this story. */
export class Vragen {
  constructor(
    private readonly ingang: Ingang,
    private readonly gebruiker: string,
  ) {}

  /** Everything that fits now, best first; null while matching has not heard of the person. */
  async aanbodVoor(profielId: string): Promise<Overzicht | null> {
    const { aanbodVoorProfiel: antwoord } = await this.ingang.vraag<{ aanbodVoorProfiel: Partial<Overzicht> }>(this.gebruiker, AANBOD_VOOR_PROFIEL, {
      id: profielId,
      aantal: 50,
    });
    return antwoord.treffers ? (antwoord as Overzicht) : null;
  }

  /** The overview as soon as it shows what was just changed: matching hears of a change a moment later. @throws Error when that takes too long */
  async zodra(profielId: string, klopt: (overzicht: Overzicht) => boolean): Promise<Overzicht> {
    for (const einde = performance.now() + GEDULD_MS; performance.now() < einde; await wacht(TUSSENPOOS_MS)) {
      const overzicht = await this.aanbodVoor(profielId);
      if (overzicht && klopt(overzicht)) return overzicht;
    }
    throw new Error(`Matching heeft de wijziging van ${profielId} niet op tijd verwerkt.`);
  }

  /** The judgement of each of these offers, in this order. */
  async oordelen(profielId: string, aanbodIds: readonly string[]): Promise<readonly Oordeel[]> {
    const { oordelen: antwoord } = await this.ingang.vraag<{ oordelen: { oordelen?: readonly Oordeel[]; melding?: string } }>(
      this.gebruiker,
      OORDELEN,
      { id: profielId, aanbod: aanbodIds },
    );
    if (!antwoord.oordelen) throw new Error(antwoord.melding ?? 'Geen oordeel gekregen.');
    return aanbodIds.flatMap((id) => antwoord.oordelen?.find(({ aanbodId }) => aanbodId === id) ?? []);
  }
}
