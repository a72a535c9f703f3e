import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { doel } from '../score/doel.js';
import { nabijheidspunten } from '../score/nabijheid.js';
import { normpunten, openNorm } from '../score/norm.js';
import { gewogen, type Punten } from '../score/punten.js';
import { richting } from '../score/richting.js';
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
  type AanbodRijen,
} from './aanbod-rijen.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { weegtabel } from './weegtabel.js';

const NIVEAUS = [0, 1, 2, 3, 4, 5];
/** The score of a row for one person, from tables that the components of the kernel have filled. */
export class Puntentabel {
  readonly hoogsteNabijheid: number;
  private readonly straalMeters: number;
  private readonly persoon: PersoonFeiten;
  private readonly rijen: AanbodRijen;
  private readonly gewichten: ProgrammaFeiten['gewichten'];
  private readonly week: number;
  private readonly doel: readonly number[];
  /** By points of the shared direction; at 0 what a row gets where none is asked or known. */
  private readonly richting: readonly number[];
  private readonly weegNabijheid: readonly number[];
  private readonly taal: readonly number[];
  private readonly vast: readonly number[];
  private readonly schooldag: readonly number[];
  private readonly norm: readonly number[];
  private readonly openPerUrensoort: readonly number[];
  private readonly urgentie: number;

  constructor(persoon: PersoonFeiten, programma: ProgrammaFeiten, rijen: AanbodRijen) {
    const { gewichten, straalMeters } = programma;
    this.persoon = persoon;
    this.rijen = rijen;
    this.gewichten = gewichten;
    this.straalMeters = straalMeters;
    this.week = bezetteWeek(persoon);
    const met = (aanbod: Partial<AanbodFeiten>): AanbodFeiten => aanbod as AanbodFeiten;
    this.doel = rijen.soorten.waarden.map((soort) => gewogen(doel.punten(persoon, met({ soort }), ZONDER_CONTEXT), gewichten.doel));
    const zonderRichting = gewogen(richting.punten(ONBEKENDE, met({ richtingenTellen: false }), ZONDER_CONTEXT), gewichten.richting);
    this.richting = [zonderRichting, ...weegtabel(gewichten.richting).slice(1)];
    this.weegNabijheid = weegtabel(gewichten.nabijheid);
    this.hoogsteNabijheid = this.nabijheid(0);
    this.taal = NIVEAUS.map((taalMinimaal) => gewogen(taal.punten(persoon, met({ taalMinimaal }), ZONDER_CONTEXT), gewichten.taal));
    this.vast = rijen.vastePunten.waarden.map((punten) => punten.reduce((som, een, i) => som + this.gewogenVast(i, een), 0));
    this.schooldag = weegtabel(gewichten.schooldag);
    this.norm = weegtabel(gewichten.norm);
    this.openPerUrensoort = URENSOORTEN.map((urensoort) => openNorm(persoon, urensoort));
    this.urgentie = gewogen(urgentie.punten(persoon, met({}), ZONDER_CONTEXT), gewichten.urgentie);
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
      this.richting[richtingpunten]! +
      this.taal[(week >>> TAAL_VANAF) & 7]! +
      this.vast[soort >>> VAST_VANAF]! +
      this.schooldag[schooldagpunten(this.persoon.taalniveau, (week & BETAALD) !== 0, (week & DAGDELEN_MASKER) | this.week)]! +
      this.norm[normpunten(velden[plek + VELD.minuten]!, this.openPerUrensoort[(week >>> URENSOORT_VANAF) & 3]!)]! +
      this.urgentie
    );
  }

  nabijheid(meters: number): number {
    return this.weegNabijheid[nabijheidspunten(meters, this.straalMeters)]!;
  }

  /** The points of the score, one by one. */
  punten(velden: Int32Array, plek: number, richtingpunten: number, meters: number): Punten {
    const week = velden[plek + VELD.week]!;
    const soort = velden[plek + VELD.soort]!;
    const vast = this.rijen.vastePunten.waarde(soort >>> VAST_VANAF);
    return {
      doel: this.doel[soort & SOORT_MASKER]!,
      richting: this.richting[richtingpunten]!,
      nabijheid: this.nabijheid(meters),
      taal: this.taal[(week >>> TAAL_VANAF) & 7]!,
      duurzaamheid: this.gewogenVast(DUURZAAMHEID, vast[DUURZAAMHEID]!),
      schooldag: this.schooldag[schooldagpunten(this.persoon.taalniveau, (week & BETAALD) !== 0, (week & DAGDELEN_MASKER) | this.week)]!,
      norm: this.norm[normpunten(velden[plek + VELD.minuten]!, this.openPerUrensoort[(week >>> URENSOORT_VANAF) & 3]!)]!,
      begeleiding: this.gewogenVast(BEGELEIDING, vast[BEGELEIDING]!),
      reactie: this.gewogenVast(REACTIE, vast[REACTIE]!),
      urgentie: this.urgentie,
    };
  }

  private gewogenVast(component: number, punten: number): number {
    return gewogen(punten, this.gewichten[VASTE_COMPONENTEN[component]!.naam]);
  }
}

const plaatsVan = (naam: keyof Punten): number => VASTE_COMPONENTEN.findIndex((component) => component.naam === naam);
const DUURZAAMHEID = plaatsVan('duurzaamheid');
const BEGELEIDING = plaatsVan('begeleiding');
const REACTIE = plaatsVan('reactie');
