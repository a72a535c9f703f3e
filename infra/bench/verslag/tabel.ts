import type { Blok } from '../motor/blok.js';
import { gehaald, type Doel } from './doel.js';

/** A Markdown table. */
export const tabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');

export const ms = (waarde: number): string => waarde.toFixed(waarde < 10 ? 3 : 1);
export const keer = (waarde: number): string => `${waarde.toFixed(waarde < 10 ? 2 : 1)} ×`;
export const blokrij = (naam: string, { p50, p99 }: Blok): readonly string[] => [naam, ms(p50), ms(p99)];

export const doelentabel = (doelen: readonly Doel[]): string =>
  tabel(
    ['Doel', 'gemeten', 'grens', 'oordeel'],
    doelen.map((doel) => {
      const toon = doel.eenheid === '×' ? keer : (waarde: number) => `${ms(waarde)} ms`;
      return [doel.wat, toon(doel.gemeten), `${doel.richting} ${doel.grens} ${doel.eenheid}`, gehaald(doel) ? 'gehaald' : '**NIET GEHAALD**'];
    }),
  );
