import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFout } from './start-fout.js';

const LEESBAAR_ASCII = /^[\x21-\x7e]{12,200}$/;

/**
 * The generated passwords and keys of one data folder, in `geheimen.json` (mode 0600).
 * A secret is made when it is first asked for; the environment variable `REGIOMATCH_GEHEIM_<NAAM>` goes before the file.
 */
export class Geheimen {
  private readonly file: string;

  constructor(
    private readonly folder: string,
    private readonly env: Readonly<Record<string, string | undefined>> = process.env,
  ) {
    this.file = join(folder, 'geheimen.json');
  }

  /** @throws StartFout `geheim.ongeldig` when the environment gives a secret that is too short or holds odd characters. */
  get(naam: string): string {
    return this.fromEnvironment(naam) ?? this.stored()[naam] ?? this.keep(naam, randomBytes(24).toString('base64url'));
  }

  /** A secret of another form than a password, such as a key; `make` is called when there is none yet. */
  async getOrMake(naam: string, make: () => Promise<string>): Promise<string> {
    return this.stored()[naam] ?? this.keep(naam, await make());
  }

  has(naam: string): boolean {
    return (this.fromEnvironment(naam) ?? this.stored()[naam]) !== undefined;
  }

  private fromEnvironment(naam: string): string | undefined {
    const variable = `REGIOMATCH_GEHEIM_${naam.toUpperCase()}`;
    const value = this.env[variable];
    // Only visible ASCII: SCRAM normalises other characters (RFC 5802, SASLprep) and the two sides would then differ.
    if (value !== undefined && !LEESBAAR_ASCII.test(value)) {
      throw new StartFout(
        'geheim.ongeldig',
        `De waarde van ${variable} is geen bruikbaar wachtwoord.`,
        'Kies 12 tot 200 letters, cijfers en leestekens, zonder spaties en accenten.',
      );
    }
    return value;
  }

  private stored(): Readonly<Record<string, string>> {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw this.unreadable(error);
    }
    try {
      return JSON.parse(text) as Record<string, string>;
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  private keep(naam: string, geheim: string): string {
    const geheimen = { ...this.stored(), [naam]: geheim };
    mkdirSync(this.folder, { recursive: true });
    const half = `${this.file}.half`;
    writeFileSync(half, `${JSON.stringify(geheimen, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(half, this.file);
    return geheim;
  }

  private unreadable(cause: unknown): StartFout {
    return new StartFout(
      'geheim.onleesbaar',
      `Het bestand met wachtwoorden ${this.file} is niet te lezen.`,
      'Zet het terug uit een back-up, of geef de huidige gebruiker leesrecht.',
      { cause },
    );
  }
}
