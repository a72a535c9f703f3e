const HOOGSTENS = 20;

/** The folder cannot be loaded; `fouten` say why, each in one Dutch sentence. */
export class MapOngeldig extends Error {
  constructor(readonly fouten: readonly string[]) {
    const rest = fouten.length - HOOGSTENS;
    super([...fouten.slice(0, HOOGSTENS), ...(rest > 0 ? [`… en nog ${rest} fouten.`] : [])].join('\n'));
  }
}
