import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { COMPONENTEN_LIJST } from '../score/componenten.js';
import { doel } from '../score/doel.js';
import { nabijheidspunten } from '../score/nabijheid.js';
import { normpunten, openNorm } from '../score/norm.js';
import { gewogen } from '../score/punten.js';
import { richting } from '../score/richting.js';
import { schooldagpunten } from '../score/schooldag.js';
import { taal } from '../score/taal.js';
import { DAGDELEN_MASKER, DOELEN_MASKER, GEEN_NIVEAU, NIVEAU_VANAF, NORM_VANAF, URGENTIE_VANAF, VELD, type MensenRijen } from './mensen-rijen.js';
import { ONBEKENDE, VRAAGT_NIETS, ZONDER_CONTEXT } from './onbekende.js';
import { Opzoektabel } from './opzoektabel.js';
import { weegtabel } from './weegtabel.js';

const NIVEAUS = [0, 1, 2, 3, 4, 5, null, null];

/** The score of a person for one offer, under the programma of one gemeente, from tables that the components of the kernel have filled. */
export class MensenPuntentabel {
  hoogsteNabijheid = 0;
  private aanbod: AanbodFeiten = VRAAGT_NIETS;
  private programma: ProgrammaFeiten = ZONDER_CONTEXT.programma;
  private straalMeters = 0;
  private vast = 0;
  private taal: readonly number[] = [];
  /** See Puntentabel. */
  private richting: readonly number[] = [];
  private weegNabijheid: readonly number[] = [];
  private weegSchooldag: readonly number[] = [];
  private weegUrgentie: readonly number[] = [];
  private readonly doelen: Opzoektabel;
  private readonly normen: Opzoektabel;

  constructor(rijen: MensenRijen) {
    this.doelen = new Opzoektabel((nummer) =>
      gewogen(doel.punten({ ...ONBEKENDE, doelen: rijen.doelen.waarde(nummer) }, this.aanbod, ZONDER_CONTEXT), this.programma.gewichten.doel),
    );
    this.normen = new Opzoektabel((nummer) => {
      const open = openNorm({ ...ONBEKENDE, normOpen: rijen.normen.waarde(nummer) }, this.aanbod.urensoort);
      return gewogen(normpunten(this.aanbod.minuten, open), this.programma.gewichten.norm);
    });
  }

  stelIn(aanbod: AanbodFeiten, programma: ProgrammaFeiten): void {
    const { gewichten, straalMeters } = programma;
    this.aanbod = aanbod;
    this.programma = programma;
    this.straalMeters = straalMeters;
    const vaste = COMPONENTEN_LIJST.filter(({ leest }) => leest.persoon.length === 0);
    this.vast = vaste.reduce((som, component) => som + gewogen(component.punten(ONBEKENDE, aanbod, ZONDER_CONTEXT), gewichten[component.naam]), 0);
    const zonderRichting = gewogen(richting.punten(ONBEKENDE, aanbod, ZONDER_CONTEXT), gewichten.richting);
    this.taal = NIVEAUS.map((taalniveau) => gewogen(taal.punten({ ...ONBEKENDE, taalniveau }, aanbod, ZONDER_CONTEXT), gewichten.taal));
    this.richting = [zonderRichting, ...weegtabel(gewichten.richting).slice(1)];
    this.weegNabijheid = weegtabel(gewichten.nabijheid);
    this.weegSchooldag = weegtabel(gewichten.schooldag);
    this.weegUrgentie = weegtabel(gewichten.urgentie);
    this.hoogsteNabijheid = this.nabijheid(0);
    this.doelen.begin();
    this.normen.begin();
  }

  /** All of the score but `nabijheid`; see Puntentabel. */
  zonderNabijheid(week: number, velden: Int32Array, plek: number, richtingpunten: number): number {
    const niveau = (week >>> NIVEAU_VANAF) & 7;
    const plan = velden[plek + VELD.plan]!;
    const taalniveau = niveau === GEEN_NIVEAU ? null : niveau;
    return (
      this.doelen.waarde(plan & DOELEN_MASKER) +
      this.richting[richtingpunten]! +
      this.taal[niveau]! +
      this.vast +
      this.weegSchooldag[schooldagpunten(taalniveau, this.aanbod.betaald, (week & DAGDELEN_MASKER) | this.aanbod.dagdelen)]! +
      this.normen.waarde(plan >>> NORM_VANAF) +
      this.weegUrgentie[week >>> URGENTIE_VANAF]!
    );
  }

  nabijheid(meters: number): number {
    return this.weegNabijheid[nabijheidspunten(meters, this.straalMeters)]!;
  }
}
