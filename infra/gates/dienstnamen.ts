import type { Bronbestand } from './werkboom.js';

/** How one service calls itself, read from its service.json. */
export interface Dienstnaam {
  readonly map: string;
  readonly naam: string;
  /** Only a kind has one: the name of its offers in events, and of their type in GraphQL. */
  readonly soort: { readonly naam: string; readonly type: string } | null;
}

/** Every service in the tree, by its manifest. */
export const dienstnamen = (bestanden: readonly Bronbestand[]): readonly Dienstnaam[] =>
  bestanden
    .filter(({ pad }) => /^services\/[^/]+\/service\.json$/.test(pad))
    .map(({ pad, tekst }) => {
      const manifest = JSON.parse(tekst) as { naam: string; aanbodsoort?: { naam: string; type: string } };
      return { map: pad.slice(0, pad.lastIndexOf('/')), naam: manifest.naam, soort: manifest.aanbodsoort ?? null };
    });
