/** A figure that the acceptance of the engine names, with what was measured. */
export interface Doel {
  readonly wat: string;
  readonly gemeten: number;
  readonly grens: number;
  readonly richting: 'minstens' | 'hoogstens';
  readonly eenheid: '×' | 'ms';
}

export const minstens = (wat: string, gemeten: number, grens: number): Doel => ({ wat, gemeten, grens, richting: 'minstens', eenheid: '×' });
export const hoogstens = (wat: string, gemeten: number, grens: number, eenheid: Doel['eenheid']): Doel => ({
  wat,
  gemeten,
  grens,
  richting: 'hoogstens',
  eenheid,
});

export const gehaald = ({ gemeten, grens, richting }: Doel): boolean => (richting === 'minstens' ? gemeten >= grens : gemeten <= grens);
