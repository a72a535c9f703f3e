import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { doel } from '../score/doel.js';
import { nabijheidspunten } from '../score/nabijheid.js';
import { normpunten, openNorm } from '../score/norm.js';
import { gewogen, type Punten } from '../score/punten.js';
import { bezetteWeek, schooldagpunten } from '../score/schooldag.js';
import { taal } from '../score/taal.js';
import { urgentie } from '../score/urgentie.js';
import {
  BETAALD,
  DAGDELEN_MASKER,
  SOORT_MASKER,
  TAAL_VANAF,
  URENSOORT_VANAF,
  URENSOORTEN,
  VASTE_COMPONENTEN,
  VAST_VANAF,
  VELD,
} from './aanbod-rijen.js';
import { VRAAGT_NIETS, ZONDER_CONTEXT } from './onbekende.js';
import type { Weging } from './weging.js';

const NIVEAUS = [0, 1, 2, 3, 4, 5];

/** The score of a row for one person, from tables that the components of the kernel have filled. */
export class Puntentabel {
  readonly hoogsteNabijheid: number;
  private readonly weging: Weging;
  private readonly straalMeters: number;
  private readonly persoon: PersoonFeiten;
  private readonly week: number;
  private readonly doel: readonly number[];
  private readonly taal: readonly number[];
  private readonly openPerUrensoort: readonly number[];
  private readonly urgentie: number;

  constructor(persoon: PersoonFeiten, { straalMeters }: ProgrammaFeiten, weging: Weging) {
    const { gewichten, soorten } = weging;
    const met = (aanbod: Partial<AanbodFeiten>): AanbodFeiten => aanbod as AanbodFeiten;
    this.weging = weging;
    this.persoon = persoon;
    this.straalMeters = straalMeters;
    this.week = bezetteWeek(persoon);
    this.doel = soorten.map((soort) => gewogen(doel.punten(persoon, met({ soort }), ZONDER_CONTEXT), gewichten.doel));
    this.taal = NIVEAUS.map((taalMinimaal) => gewogen(taal.punten(persoon, met({ taalMinimaal }), ZONDER_CONTEXT), gewichten.taal));
    this.openPerUrensoort = URENSOORTEN.map((urensoort) => openNorm(persoon, urensoort));
    this.urgentie = gewogen(urgentie.punten(persoon, VRAAGT_NIETS, ZONDER_CONTEXT), gewichten.urgentie);
    this.hoogsteNabijheid = this.nabijheid(0);
  }

  /**
   * All of the score but `nabijheid`, which is the costly part and gives at most `hoogsteNabijheid`.
   * @param week the first of the numbers of the row; the others stand in `velden` from `plek`
   * @param richtingpunten points of the shared direction; 0 where none is asked or known
   */
  zonderNabijheid(week: number, velden: Int32Array, plek: number, richtingpunten: number): number {
    const soort = velden[plek + VELD.soort]!;
    return (
      this.doel[soort & SOORT_MASKER]! +
      this.weging.richting[richtingpunten]! +
      this.taal[(week >>> TAAL_VANAF) & 7]! +
      this.weging.vasteSom[soort >>> VAST_VANAF]! +
      this.weging.schooldag[schooldagpunten(this.persoon.taalniveau, (week & BETAALD) !== 0, (week & DAGDELEN_MASKER) | this.week)]! +
      this.weging.norm[normpunten(velden[plek + VELD.minuten]!, this.openPerUrensoort[(week >>> URENSOORT_VANAF) & 3]!)]! +
      this.urgentie
    );
  }

  nabijheid(meters: number): number {
    return this.weging.nabijheid[nabijheidspunten(meters, this.straalMeters)]!;
  }

  /** The points of the score, one by one. */
  punten(velden: Int32Array, plek: number, richtingpunten: number, meters: number): Punten {
    const week = velden[plek + VELD.week]!;
    const soort = velden[plek + VELD.soort]!;
    const vast = this.weging.vast[soort >>> VAST_VANAF]!;
    return {
      doel: this.doel[soort & SOORT_MASKER]!,
      richting: this.weging.richting[richtingpunten]!,
      nabijheid: this.nabijheid(meters),
      taal: this.taal[(week >>> TAAL_VANAF) & 7]!,
      duurzaamheid: vast[DUURZAAMHEID]!,
      schooldag: this.weging.schooldag[schooldagpunten(this.persoon.taalniveau, (week & BETAALD) !== 0, (week & DAGDELEN_MASKER) | this.week)]!,
      norm: this.weging.norm[normpunten(velden[plek + VELD.minuten]!, this.openPerUrensoort[(week >>> URENSOORT_VANAF) & 3]!)]!,
      begeleiding: vast[BEGELEIDING]!,
      reactie: vast[REACTIE]!,
      urgentie: this.urgentie,
    };
  }
}

const plaatsVan = (naam: keyof Punten): number => VASTE_COMPONENTEN.findIndex((component) => component.naam === naam);
const DUURZAAMHEID = plaatsVan('duurzaamheid');
const BEGELEIDING = plaatsVan('begeleiding');
const REACTIE = plaatsVan('reactie');
