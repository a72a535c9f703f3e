/** What an expression of Prometheus names, without knowing what it means. */
export interface Genoemd {
  readonly metrieken: readonly string[];
  readonly labels: readonly string[];
  /** As in `outcome=~"failed|unavailable"`: the label and each value that it may have. */
  readonly waarden: readonly (readonly [label: string, waarde: string])[];
  readonly functies: readonly string[];
}

export class GeenPromql extends Error {
  constructor(uitdrukking: string, waarom: string) {
    super(`${waarom}: ${uitdrukking}`);
    this.name = 'GeenPromql';
  }
}

const TEKEN = /\s+|"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[a-zA-Z_:][a-zA-Z0-9_:]*|(?:\d+(?:\.\d+)?(?:ms|[smhdwy])?)|=~|!~|!=|==|>=|<=|[-+*/%^<>=(){},]|./gy;
const BEREIK = /^\[(?:\d+(?:ms|[smhdwy])|\$__(?:rate_)?interval)\]$/;
/** These are followed by names of labels. */
const LABELLIJST = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right']);
const WOORDEN = new Set(['and', 'or', 'unless', 'bool', 'offset']);
const SLUIT: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** @throws GeenPromql for brackets that do not match, a range without a time, or a sign that means nothing. */
export const genoemd = (uitdrukking: string): Genoemd => {
  const tekens = (uitdrukking.match(TEKEN) ?? []).filter((teken) => teken.trim() !== '');
  const metrieken = new Set<string>();
  const labels = new Set<string>();
  const functies = new Set<string>();
  const waarden: [string, string][] = [];
  const open: { readonly haak: string; readonly labels: boolean }[] = [];
  const fout = (waarom: string): GeenPromql => new GeenPromql(uitdrukking, waarom);

  tekens.forEach((teken, i) => {
    const vorige = tekens[i - 1] ?? '';
    if (teken in SLUIT) open.push({ haak: teken, labels: teken === '{' || LABELLIJST.has(vorige) });
    else if (teken === ')' || teken === '}') {
      const laatste = open.pop();
      if (!laatste || SLUIT[laatste.haak] !== teken) throw fout('de haken kloppen niet');
    } else if (teken.startsWith('[')) {
      if (!BEREIK.test(teken)) throw fout('een bereik zonder tijd');
    } else if (teken.startsWith('"')) {
      if (!open.at(-1)?.labels || !/^(?:=~|!~|!=|=)$/.test(vorige)) throw fout('een tekst op een vreemde plaats');
      for (const waarde of teken.slice(1, -1).split('|')) waarden.push([tekens[i - 2] ?? '', waarde]);
    } else if (/^[a-zA-Z_:]/.test(teken)) {
      if (open.at(-1)?.labels) labels.add(teken);
      else if (LABELLIJST.has(teken) || WOORDEN.has(teken)) return;
      else if (tekens[i + 1] === '(' || LABELLIJST.has(tekens[i + 1] ?? '')) functies.add(teken);
      else metrieken.add(teken);
    } else if (!/^(?:\d|[-+*/%^<>=,!])/.test(teken)) throw fout(`${teken} betekent niets`);
  });
  if (open.length > 0) throw fout('de haken kloppen niet');
  return { metrieken: [...metrieken], labels: [...labels], waarden, functies: [...functies] };
};
