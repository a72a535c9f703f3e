import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Beeld } from '../beelden.js';
import type { Buildah } from '../bouwen/buildah.js';
import { BASIS } from '../bouwen/basisbeeld.js';
import { beeldnaam } from '../bouwen/bouw-beeld.js';
import { Container } from './container.js';
import { controleerInhoud } from './inhoudscontrole.js';
import { leesInstellingen } from './instellingen.js';
import type { Proefregio } from './proefregio.js';

/** What was seen of one image. */
export interface Uitkomst {
  readonly naam: string;
  /** Megabytes (10⁶ bytes) above the base image. */
  readonly megabytes: number;
  /** Until /readyz answered 200; of beheer: until its command ended. */
  readonly startSeconden: number | null;
  /** From SIGTERM to its end. */
  readonly stopSeconden: number | null;
  readonly alleenLezen: boolean;
  readonly fouten: readonly string[];
}

const GROOTST_MB = 250;
const START_MS = 90_000;
const STOP_MS = 45_000;
const PADEN = ['/startz', '/livez', '/readyz'];

/** Looks into an image, starts it and stops it. */
export const beproef = async (buildah: Buildah, beeld: Beeld, regio: Proefregio): Promise<Uitkomst> => {
  const naam = beeldnaam(beeld.naam);
  const { instellingen, fouten } = await leesInstellingen(buildah, naam, beeld.soort !== 'beheer');
  const container = await Container.van(buildah, naam);
  try {
    fouten.push(...controleerInhoud(join(container.bestanden, 'app')));
    const megabytes = await bovenBasis(buildah, container);
    if (megabytes > GROOTST_MB) fouten.push(`is ${megabytes.toFixed(0)} MB boven het basisbeeld (hooguit ${GROOTST_MB})`);
    for (const programma of beeld.soort === 'beheer' ? opdrachten(beeld) : []) fouten.push(...(await legtUit(container, programma)));
    const alleenLezen = container.maakAlleenLezen();
    const begin = performance.now();
    container.start(instellingen, regio.omgeving(beeld));
    const gestart = await (beeld.soort === 'beheer' ? klaar(container) : gereed(container, regio.beheeradres(beeld)));
    const startSeconden = gestart === null ? (performance.now() - begin) / 1000 : null;
    if (gestart !== null) fouten.push(`${gestart}\n${container.log.trim().split('\n').slice(-12).join('\n')}`);
    if (container.loopt && container.gebruiker !== 1000) fouten.push(`draait als gebruiker ${container.gebruiker ?? 'onbekend'}`);
    const stopSeconden = container.loopt ? (await container.stop(STOP_MS)) / 1000 : null;
    if (stopSeconden !== null && /process_stop_(?:failed|late)/.test(container.log)) fouten.push('stopt niet netjes');
    return { naam: beeld.naam, megabytes, startSeconden, stopSeconden, alleenLezen, fouten };
  } finally {
    await container.verwijder();
  }
};

/** What beheer can do besides the command that it starts with. */
const opdrachten = ({ programmas: [, ...rest] }: Beeld): readonly string[] => rest.filter((programma) => programma.startsWith('infra/'));

// An import that the gathering missed shows itself here.
const legtUit = async (container: Container, programma: string): Promise<string[]> => {
  try {
    return (await container.voerUit('node', programma, '--help')).includes('npm run') ? [] : [`${programma} legt niet uit wat het doet`];
  } catch (error) {
    return [`${programma} start niet: ${(error as Error).message}`];
  }
};

/** Null when it is ready, or why not. */
const gereed = async (container: Container, adres: string): Promise<string | null> => {
  for (const einde = Date.now() + START_MS; Date.now() < einde; await sleep(100)) {
    if (!container.loopt) return 'stopte bij de start';
    const codes = await Promise.all(PADEN.map((pad) => codeVan(`${adres}${pad}`)));
    if (codes.every((code) => code === 200)) return null;
  }
  return `werd niet gereed binnen ${START_MS / 1000} s`;
};

const klaar = async (container: Container): Promise<string | null> => {
  await container.eindigt(START_MS);
  // The tool's own exit code is lost on a read-only file system: what the command said counts.
  return /gateway: (?:al bij|\d+ migraties)/.test(container.log) ? null : 'voerde de migraties niet tot het einde uit';
};

const codeVan = async (url: string): Promise<number | null> => {
  const antwoord = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
  await antwoord?.body?.cancel();
  return antwoord?.status ?? null;
};

let basis: number | undefined;

const bovenBasis = async (buildah: Buildah, container: Container): Promise<number> => {
  if (basis === undefined) {
    const kaal = await Container.van(buildah, BASIS);
    basis = bytes(kaal.bestanden);
    await kaal.verwijder();
  }
  return (bytes(container.bestanden) - basis) / 1e6;
};

/** As a disk counts them: whole blocks. */
const bytes = (map: string): number => Number(execFileSync('du', ['-sx', '--block-size=1', map], { encoding: 'utf8' }).split('\t')[0]);
