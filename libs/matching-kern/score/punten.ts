import type { Component } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Context } from '../regels/regel.js';
import { COMPONENTEN_LIJST } from './componenten.js';
import type { Rangfeiten } from './rangcomponent.js';

/** Weighted whole points per component; they add up exactly to the score. */
export type Punten = Readonly<Record<Component, number>>;

/** A programma scales a component by a whole percentage, rounded down (rules.md §3). */
export const gewogen = (punten: number, percentage: number): number => Math.floor((punten * percentage) / 100);

export const puntenVan = (persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): Punten => {
  const punten: Partial<Record<Component, number>> = {};
  for (const component of COMPONENTEN_LIJST) {
    punten[component.naam] = gewogen(component.punten(persoon, aanbod, context), context.programma.gewichten[component.naam]);
  }
  return punten as Punten;
};

export const scoreVan = (punten: Punten): number => COMPONENTEN_LIJST.reduce((som, { naam }) => som + punten[naam], 0);

/** One line of the explanation of a score. */
export interface Puntenregel {
  readonly component: Component;
  readonly punten: number;
  readonly maximum: number;
  readonly feiten: Rangfeiten;
}

/** The points of a pair with the facts that each came from. */
export const verklaarPunten = (persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): readonly Puntenregel[] =>
  COMPONENTEN_LIJST.map((component) => {
    const percentage = context.programma.gewichten[component.naam];
    return {
      component: component.naam,
      punten: gewogen(component.punten(persoon, aanbod, context), percentage),
      maximum: gewogen(component.maximum, percentage),
      feiten: component.feiten(persoon, aanbod, context),
    };
  });
