import { createHmac } from 'node:crypto';

/** The six digits that an authenticator app shows now, or after some seconds (RFC 6238, SHA-1, 30 seconds). */
export const eenmaligeCode = (geheim: string, later = 0): string => {
  const teller = Buffer.alloc(8);
  teller.writeBigUInt64BE(BigInt(Math.floor((Date.now() + later * 1_000) / 30_000)));
  const hmac = createHmac('sha1', geheim).update(teller).digest();
  const plek = hmac.readUInt8(hmac.length - 1) & 15;
  return String((hmac.readUInt32BE(plek) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};
