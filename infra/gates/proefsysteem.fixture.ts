import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { transformFileSync } from '@swc/core';
import { WORTEL } from './werkboom.js';

/** A service folder beside the product, compiled where packages of the workspace can be found. */
export const bouwDienst = (bron: string, naam: string): string => {
  const map = join(WORTEL, 'node_modules/.cache/regiomatch-gates', naam);
  rmSync(map, { recursive: true, force: true });
  for (const deel of ['package.json', 'service.json', 'api', 'migrations']) cpSync(join(bron, deel), join(map, deel), { recursive: true });
  for (const bestand of readdirSync(bron, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.ts') && !pad.includes('dist/'))) {
    const { code } = transformFileSync(join(bron, bestand), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
    const doel = join(map, 'dist', bestand.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(doel), { recursive: true });
    writeFileSync(doel, code);
  }
  return map;
};

/** The whole product as `npm start` runs it, in a process of its own over an empty data folder, with extra service folders. */
export class Proefsysteem {
  private readonly tokens = new Map<string, string>();
  private uitvoer = '';

  private constructor(
    private readonly proces: ChildProcess,
    private readonly url: string,
    private readonly map: string,
  ) {
    for (const stroom of [proces.stdout, proces.stderr]) stroom?.on('data', (stuk: Buffer) => (this.uitvoer += stuk.toString()));
  }

  static async start(extraDiensten: readonly string[]): Promise<Proefsysteem> {
    const poort = await freePort();
    const map = mkdtempSync(join(tmpdir(), 'regiomatch-poort-'));
    const args = [join(WORTEL, 'infra/local/dist/main.js'), '--leeg', '--poort', String(poort), '--data', join(map, 'data')];
    const { DATABASE_URL: _, ...omgeving } = process.env;
    const proces = spawn(process.execPath, args, { cwd: WORTEL, env: { ...omgeving, REGIOMATCH_EXTRA_DIENSTEN: extraDiensten.join(':') } });
    return new Proefsysteem(proces, `http://127.0.0.1:${poort}`, map);
  }

  /** Waits until it answers, or until it gives up; then everything that it said. */
  async gestart(): Promise<{ readonly klaar: boolean; readonly uitvoer: string }> {
    for (let poging = 0; poging < 600; poging++) {
      if (this.proces.exitCode !== null) return { klaar: false, uitvoer: this.uitvoer };
      if (/regiomatch is klaar/.test(this.uitvoer)) return { klaar: true, uitvoer: this.uitvoer };
      await wacht(100);
    }
    return { klaar: false, uitvoer: this.uitvoer };
  }

  /** Asks the gateway as a demo user. @throws when GraphQL answers with errors. */
  async vraag<T>(gebruiker: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const antwoord = await this.post('/graphql', { query, variables }, { authorization: `Bearer ${await this.token(gebruiker)}` });
    const { data, errors } = antwoord as { data?: T; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(`${gebruiker}: ${JSON.stringify(antwoord)}`);
    return data;
  }

  async stop(): Promise<void> {
    if (this.proces.exitCode === null) {
      this.proces.kill('SIGTERM');
      await once(this.proces, 'exit');
    }
    rmSync(this.map, { recursive: true, force: true });
  }

  private async token(gebruiker: string): Promise<string> {
    const bekend = this.tokens.get(gebruiker);
    if (bekend !== undefined) return bekend;
    const { token } = (await this.post('/login', { gebruiker, wachtwoord: 'demo' })) as { token: string };
    this.tokens.set(gebruiker, token);
    return token;
  }

  private async post(pad: string, inhoud: unknown, koppen: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const antwoord = await fetch(`${this.url}${pad}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...koppen },
      body: JSON.stringify(inhoud),
    });
    return antwoord.json();
  }
}
