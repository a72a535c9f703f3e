import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITME = 'aes-256-gcm';
const SLEUTEL_BYTES = 32;
const KENMERK_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key that is not 32 bytes of base64url; the message never holds the key. */
export class SleutelOngeldig extends Error {
  constructor() {
    super('SESSIE_SLEUTEL moet uit sleutels van 32 bytes bestaan (base64url). Maak er een met: openssl rand -base64 32 | tr "+/" "-_"');
    this.name = 'SleutelOngeldig';
  }
}

/** Keeps texts secret and whole: AES-256-GCM, bound to the purpose for which it was sealed, so that a value cannot serve elsewhere. */
export class Kluis {
  private readonly sleutels: readonly { readonly kenmerk: Buffer; readonly sleutel: Buffer }[];

  /** @throws SleutelOngeldig */
  constructor(sleutels: readonly string[]) {
    this.sleutels = sleutels.map((tekst) => {
      const sleutel = Buffer.from(tekst, 'base64url');
      if (sleutel.length !== SLEUTEL_BYTES) throw new SleutelOngeldig();
      return { sleutel, kenmerk: createHash('sha256').update(sleutel).digest().subarray(0, KENMERK_BYTES) };
    });
    if (this.sleutels.length === 0) throw new SleutelOngeldig();
  }

  sluit(tekst: string, doel: string): Buffer {
    const [eerste] = this.sleutels;
    if (eerste === undefined) throw new SleutelOngeldig();
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITME, eerste.sleutel, iv).setAAD(Buffer.from(doel));
    const inhoud = Buffer.concat([cipher.update(tekst, 'utf8'), cipher.final()]);
    return Buffer.concat([eerste.kenmerk, iv, cipher.getAuthTag(), inhoud]);
  }

  /** The text, or null when it was changed, sealed for another purpose, or sealed with a key that is gone. */
  open(gesloten: Buffer, doel: string): string | null {
    const iv = gesloten.subarray(KENMERK_BYTES, KENMERK_BYTES + IV_BYTES);
    const tag = gesloten.subarray(KENMERK_BYTES + IV_BYTES, KENMERK_BYTES + IV_BYTES + TAG_BYTES);
    const bekend = this.sleutels.find(({ kenmerk }) => kenmerk.equals(gesloten.subarray(0, KENMERK_BYTES)));
    if (bekend === undefined || tag.length !== TAG_BYTES) return null;
    try {
      const decipher = createDecipheriv(ALGORITME, bekend.sleutel, iv).setAAD(Buffer.from(doel)).setAuthTag(tag);
      return decipher.update(gesloten.subarray(KENMERK_BYTES + IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }
}
