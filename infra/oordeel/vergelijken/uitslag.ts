import { opsomming, type Verschil } from './verschil.js';

const HOOGSTENS = 50;

export interface Uitslag {
  /** Pairs of a person and an offer that were asked. */
  readonly paren: number;
  readonly verschillen: readonly Verschil[];
  /** People without an expectation: asked, not compared. */
  readonly zonderVerwachting: readonly string[];
}

/** The result in Dutch; its last line is always `paren N, verschillen M`. */
export const uitslagtekst = ({ paren, verschillen, zonderVerwachting }: Uitslag): string =>
  [
    ...verschillen.slice(0, HOOGSTENS).map(({ waar, wat }) => `- ${waar}: ${wat}`),
    ...(verschillen.length > HOOGSTENS ? [`… en nog ${verschillen.length - HOOGSTENS} verschillen.`] : []),
    ...(zonderVerwachting.length > 0
      ? [
          `Zonder verwachting, dus wel gevraagd maar niet vergeleken: ${opsomming(zonderVerwachting.slice(0, 10))}${zonderVerwachting.length > 10 ? ` en ${zonderVerwachting.length - 10} anderen` : ''}.`,
        ]
      : []),
    `paren ${paren}, verschillen ${verschillen.length}`,
  ].join('\n');
