import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Beveiligingslog } from './beveiligingslog.js';
import { demogebruiker } from './demogebruiker.js';
import { InloggenMislukt } from './inloggen-mislukt.js';
import { Inlogpogingen } from './inlogpogingen.js';
import type { TokenSource } from './token-source.js';
import type { VertrouwdeUitgever } from './token-verifier.js';

export interface LokaleUitgeverConfig {
  readonly iss: string;
  readonly aud: string;
  /** Private RS256 key of `LokaleUitgever.nieuweSleutel`, kept by the caller so that tokens survive a restart. */
  readonly sleutel: JWK;
  /** The issuer has known passwords: in production mode it refuses to exist. */
  readonly productie: boolean;
  readonly log: Beveiligingslog;
  readonly klok?: () => Date;
}

const DEMO_WACHTWOORD = 'demo';
const PERSOON_SECONDEN = 8 * 3_600;
const DIENST_SECONDEN = 600;
const VRIJE_POGINGEN_PER_GEBRUIKER = 5;
const VRIJE_POGINGEN_PER_ADRES = 50;
const DIENSTNAAM = /^[a-z][a-z0-9-]{0,63}$/;

const hash = promisify<string, Buffer, number, Buffer>(scrypt);

/**
 * The login server of the embedded mode: demo users by naming rule, tokens for people (8 hours) and for services (10 minutes).
 * Real installations use an OpenID provider.
 */
export class LokaleUitgever implements TokenSource {
  private readonly klok: () => Date;
  private readonly perGebruiker: Inlogpogingen;
  private readonly perAdres: Inlogpogingen;
  private readonly bezig = new Map<string, Promise<unknown>>();
  private readonly diensttokens = new Map<string, { readonly token: string; readonly verversNa: number }>();

  private constructor(
    private readonly config: LokaleUitgeverConfig,
    private readonly sleutel: CryptoKey,
    private readonly kid: string,
    private readonly zout: Buffer,
    private readonly wachtwoordhash: Buffer,
  ) {
    this.klok = config.klok ?? (() => new Date());
    this.perGebruiker = new Inlogpogingen(VRIJE_POGINGEN_PER_GEBRUIKER, this.klok);
    this.perAdres = new Inlogpogingen(VRIJE_POGINGEN_PER_ADRES, this.klok);
  }

  /** @throws Error in production mode, or when the key is not a private RSA key. */
  static async start(config: LokaleUitgeverConfig): Promise<LokaleUitgever> {
    if (config.productie) throw new Error('De lokale uitgever heeft bekende wachtwoorden en mag niet in productie draaien.');
    const sleutel = await importJWK(config.sleutel, 'RS256');
    if (sleutel instanceof Uint8Array || sleutel.type !== 'private')
      throw new Error('De sleutel van de lokale uitgever is geen private RSA-sleutel.');
    const zout = randomBytes(16);
    return new LokaleUitgever(config, sleutel, await calculateJwkThumbprint(config.sleutel), zout, await hash(DEMO_WACHTWOORD, zout, 32));
  }

  /** A fresh private key, as JSON for the data folder. */
  static async nieuweSleutel(): Promise<JWK> {
    const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2_048, extractable: true });
    return exportJWK(privateKey);
  }

  /** What a TokenVerifier needs to trust this issuer; its `sleutels` are the public JWKS. */
  get vertrouwd(): VertrouwdeUitgever & { readonly sleutels: { readonly keys: JWK[] } } {
    const { kty, n, e } = this.config.sleutel as { kty: 'RSA'; n: string; e: string };
    return { iss: this.config.iss, aud: this.config.aud, sleutels: { keys: [{ kty, n, e, kid: this.kid, alg: 'RS256', use: 'sig' }] } };
  }

  /**
   * A token for a demo user. `adres` is the network address of the caller.
   * @throws InloggenMislukt, TeVeelInlogpogingen
   */
  async login(gebruiker: string, wachtwoord: string, adres: string): Promise<string> {
    const claims = demogebruiker(gebruiker);
    // Unknown names share one counter, so that a flood of them costs no memory and their text never reaches the log.
    const wie = claims === null ? 'onbekend' : gebruiker;
    await this.omDeBeurt(wie, async () => {
      this.weigerGeblokkeerd(wie, adres);
      const goed = timingSafeEqual(await hash(wachtwoord, this.zout, 32), this.wachtwoordhash);
      if (!goed || claims === null) {
        this.perGebruiker.mislukt(wie);
        this.perAdres.mislukt(adres);
        this.config.log('login_failed', { gebruiker: wie, adres });
        throw new InloggenMislukt();
      }
      this.perGebruiker.gelukt(wie);
    });
    this.config.log('login_ok', { gebruiker: wie, adres });
    return this.onderteken(gebruiker, { ...claims }, PERSOON_SECONDEN);
  }

  async dienstToken(service: string): Promise<string> {
    if (!DIENSTNAAM.test(service)) throw new TypeError(`Geen naam van een dienst: ${service}`);
    const nu = this.klok().getTime();
    const bewaard = this.diensttokens.get(service);
    if (bewaard !== undefined && nu < bewaard.verversNa) return bewaard.token;
    const token = await this.onderteken(`dienst:${service}`, { rol: 'dienst', naam: service }, DIENST_SECONDEN);
    this.diensttokens.set(service, { token, verversNa: nu + (DIENST_SECONDEN - 60) * 1_000 });
    return token;
  }

  private onderteken(sub: string, claims: Readonly<Record<string, unknown>>, seconden: number): Promise<string> {
    const nu = Math.floor(this.klok().getTime() / 1_000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: this.kid })
      .setIssuer(this.config.iss)
      .setAudience(this.config.aud)
      .setSubject(sub)
      .setJti(randomUUID())
      .setIssuedAt(nu)
      .setExpirationTime(nu + seconden)
      .sign(this.sleutel);
  }

  private weigerGeblokkeerd(wie: string, adres: string): void {
    try {
      this.perGebruiker.controleer(wie);
      this.perAdres.controleer(adres);
    } catch (error) {
      this.config.log('login_blocked', { gebruiker: wie, adres });
      throw error;
    }
  }

  /** One attempt per user at a time: guesses sent side by side meet the counter one by one. */
  private async omDeBeurt(gebruiker: string, poging: () => Promise<void>): Promise<void> {
    const vorige = this.bezig.get(gebruiker) ?? Promise.resolve();
    const deze = vorige.then(poging, poging);
    this.bezig.set(gebruiker, deze);
    try {
      await deze;
    } finally {
      if (this.bezig.get(gebruiker) === deze) this.bezig.delete(gebruiker);
    }
  }
}
