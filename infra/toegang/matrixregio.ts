import type { Antwoord } from '@regiomatch/testing';

/** An empty region of real services, however they run, as the matrix of access asks them. */
export interface Matrixregio {
  /** Asks a service itself, past the gateway. */
  vraag<T = Record<string, unknown>>(dienst: string, gebruiker: string, vraag: string, variabelen?: Record<string, unknown>): Promise<Antwoord<T>>;
  zonderToken(dienst: string, vraag: string): Promise<Antwoord<unknown>>;
  /** Address of the database as administrator, past row-level security. */
  readonly adminUrl: string;
  /** Address of the database as the role of a service. */
  databaseUrl(dienst: string): string;
  /** Everything that was logged, and everything that services told each other and that is kept outside the database. */
  sporen(): Promise<readonly string[]>;
  stop(): Promise<void>;
}
