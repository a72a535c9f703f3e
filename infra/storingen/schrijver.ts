import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GeenAntwoord, type Klant } from './klant.js';
import { INHOUD, LEES, MAAK, PUBLICEER, RESERVEER, WIJZIG } from './taalstageacten.js';

/** Without a breath in between, a handful of writers keeps a small machine busy with nothing but them. */
const PAUZE_MS = 20;

export interface Stand {
  readonly versie: number;
  readonly titel: string;
  readonly status: string;
  readonly plekken: { readonly totaal: number; readonly vrij: number; readonly wachtlijst: number };
}

/** Changes one offer again and again, and remembers what was acknowledged, and what was asked without an answer. */
export class Schrijver {
  private nummer = 0;
  private bezig: Promise<void> | null = null;
  private gestopt = false;

  /** Version and title of the last acknowledged change. */
  bevestigd = { versie: 0, titel: '' };
  /** Changes and granted seats that were acknowledged. */
  aantalBevestigd = 0;
  /** Titles that were asked for after it and never answered: one of them may be there. */
  misschien = new Set<string>();
  /** Reservations that were granted, and those without an answer. */
  readonly verleend = new Set<string>();
  readonly ongewis = new Set<string>();

  private constructor(
    private readonly klant: Klant,
    readonly id: string,
  ) {}

  static async maak(klant: Klant, titel: string): Promise<Schrijver> {
    const { maakTaalstage } = await klant.vraag<{ maakTaalstage: { id?: string; versie: number } }>(MAAK, { inhoud: { ...INHOUD, titel } });
    if (!maakTaalstage.id) throw new Error(`de taalstage is niet gemaakt: ${JSON.stringify(maakTaalstage)}`);
    const { publiceerTaalstage } = await klant.vraag<{ publiceerTaalstage: { versie?: number; status: string } }>(PUBLICEER, {
      id: maakTaalstage.id,
      v: maakTaalstage.versie,
    });
    if (publiceerTaalstage.status !== 'gepubliceerd') throw new Error(`de taalstage is niet gepubliceerd: ${JSON.stringify(publiceerTaalstage)}`);
    const schrijver = new Schrijver(klant, maakTaalstage.id);
    schrijver.bevestigd = { versie: publiceerTaalstage.versie ?? 0, titel };
    return schrijver;
  }

  begin(): void {
    this.gestopt = false;
    this.bezig = this.schrijf();
    // Told by `rust`, not by the end of the whole program.
    this.bezig.catch(() => undefined);
  }

  async rust(): Promise<void> {
    this.gestopt = true;
    await this.bezig;
  }

  async stand(): Promise<Stand> {
    const { taalstage } = await this.klant.vraag<{ taalstage: Stand | null }>(LEES, { id: this.id });
    if (!taalstage) throw new Error(`taalstage ${this.id} is weg`);
    return taalstage;
  }

  /** After the check that nothing was lost, what is there now is the new starting point. */
  aanvaard({ versie, titel }: Stand): void {
    this.bevestigd = { versie, titel };
    this.misschien = new Set();
  }

  private async schrijf(): Promise<void> {
    while (!this.gestopt) {
      try {
        await this.wijzig();
        if (this.nummer % 3 === 0) await this.reserveer();
      } catch (fout) {
        if (!(fout instanceof GeenAntwoord)) throw fout;
      }
      await sleep(PAUZE_MS);
    }
  }

  private async wijzig(): Promise<void> {
    const { versie } = await this.stand();
    this.nummer += 1;
    const titel = `Stage ${this.id.slice(0, 4)} nummer ${this.nummer}`;
    this.misschien.add(titel);
    const { wijzigTaalstage } = await this.klant.vraag<{ wijzigTaalstage: { __typename: string; versie: number } }>(WIJZIG, {
      id: this.id,
      v: versie,
      inhoud: { ...INHOUD, titel },
    });
    if (wijzigTaalstage.__typename !== 'Taalstage') return;
    this.aantalBevestigd += 1;
    this.bevestigd = { versie: wijzigTaalstage.versie, titel };
    this.misschien = new Set();
  }

  private async reserveer(): Promise<void> {
    const reservering = randomUUID();
    this.ongewis.add(reservering);
    const { reserveerTaalstageplek } = await this.klant.vraag<{ reserveerTaalstageplek: { status?: string } }>(RESERVEER, {
      id: this.id,
      r: reservering,
    });
    this.ongewis.delete(reservering);
    if (reserveerTaalstageplek.status === 'verleend') {
      this.verleend.add(reservering);
      this.aantalBevestigd += 1;
    }
    // A granted seat raises the version too.
    this.aanvaard(await this.stand());
  }
}
