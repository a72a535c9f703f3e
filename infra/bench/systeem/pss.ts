import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size in MB of a process and everything that it started, as Linux counts it: shared pages are divided over who shares them. */
export const pssVan = (pid: number): number => Math.round(metKinderen(pid).reduce((som, een) => som + pss(een), 0) / 1024);

const pss = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const metKinderen = (wortel: number): number[] => {
  const ouders = new Map(
    readdirSync('/proc')
      .filter((naam) => /^\d+$/.test(naam))
      .map((naam) => [Number(naam), ouderVan(Number(naam))] as const),
  );
  const gevonden = [wortel];
  for (const pid of gevonden) for (const [kind, ouder] of ouders) if (ouder === pid) gevonden.push(kind);
  return gevonden;
};

const ouderVan = (pid: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};
