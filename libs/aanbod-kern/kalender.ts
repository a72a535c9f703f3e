const AMSTERDAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
const MILLISECONDEN_PER_DAG = 86_400_000;

/** The Dutch calendar day (ISO date) of a moment: an offer ends at midnight in the Netherlands, not in UTC. */
export const dagVan = (moment: Date): string => AMSTERDAM.format(moment);

/** Whole days from one ISO date to another; negative when `tot` is earlier. */
export const dagenTussen = (van: string, tot: string): number => (Date.parse(tot) - Date.parse(van)) / MILLISECONDEN_PER_DAG;

export const dagenLater = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) + dagen * MILLISECONDEN_PER_DAG).toISOString().slice(0, 10);

/** An ISO date that exists: 2027-02-30 does not. */
export const isDatum = (tekst: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(Date.parse(tekst)) && new Date(tekst).toISOString().startsWith(tekst);
