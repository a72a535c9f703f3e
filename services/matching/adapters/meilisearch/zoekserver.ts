import { type EnqueuedTaskPromise, type Index, Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { AanbodDocument } from './aanbod-document.js';

export interface Zoekserveradres {
  readonly url: string;
  /** A key with only the rights of this index; null for a server without keys. */
  readonly sleutel: string | null;
  /** Name of the index that is searched. */
  readonly index: string;
}

/** Longer than this nobody who searches waits: the record answers instead. */
export const GEDULD_MS = 500;
const BEHEER_MS = 60_000;
const TAAK_MS = 1_800_000;
const TAAK_PAUZE_MS = 50;
const MERK = 'instellingen_';

/** The engine took the work and could not do it. */
export class Indextaakmislukt extends Error {
  constructor(readonly code: string) {
    super(`De zoekindex weigerde een opdracht (${code})`);
    this.name = 'Indextaakmislukt';
  }
}

/** The search server: one quick client for questions, one patient for keeping the index. */
export class Zoekserver {
  readonly beheer: Meilisearch;
  private readonly snel: Meilisearch;

  constructor(private readonly adres: Zoekserveradres) {
    const { url, sleutel } = adres;
    const basis = { host: url, ...(sleutel === null ? {} : { apiKey: sleutel }) };
    this.snel = new Meilisearch({ ...basis, timeout: GEDULD_MS });
    this.beheer = new Meilisearch({ ...basis, timeout: BEHEER_MS });
  }

  /** Name of the index that is searched. */
  get naam(): string {
    return this.adres.index;
  }

  /** Name under which the next index is built. */
  get naamInOpbouw(): string {
    return `${this.adres.index}-opbouw`;
  }

  /** The index for questions. */
  get vraagbaak(): Index<AanbodDocument> {
    return this.snel.index<AanbodDocument>(this.naam);
  }

  /** The settings that an index was built with, `''` for one that nobody here built; null when there is no such index. */
  async merk(): Promise<string | null> {
    const velden = await this.vraagbaak.getDisplayedAttributes().catch(geenIndex);
    return velden === null ? null : (velden.find((veld) => veld.startsWith(MERK)) ?? '');
  }

  /** When the index that is searched was made; it goes along when two are changed over. Null when there is none. */
  async gemaaktOp(): Promise<string | null> {
    return (await this.beheer.getRawIndex(this.naam).catch(geenIndex))?.createdAt ?? null;
  }

  /** Waits until the engine has done it. @throws Indextaakmislukt */
  async voltooi(opdracht: EnqueuedTaskPromise): Promise<void> {
    const { status, error } = await opdracht.waitTask({ timeout: TAAK_MS, interval: TAAK_PAUZE_MS });
    if (status !== 'succeeded') throw new Indextaakmislukt(error?.code ?? status);
  }

  /** Removes an index; that there is none is fine. */
  async verwijder(naam: string): Promise<void> {
    await this.voltooi(this.beheer.deleteIndex(naam)).catch((error: unknown) => {
      if (!(error instanceof Indextaakmislukt && error.code === 'index_not_found')) throw error;
    });
  }
}

const geenIndex = (error: unknown): null => {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
  throw error;
};
