import { createHash } from 'node:crypto';

/** The engine cuts longer values off (468 bytes), and two values would become one. */
const LANGSTE = 400;
const GEWOON = /^[a-z0-9]$/;

/**
 * A value as the index keeps and compares it: `Sint-Jansklooster` → `_53int_2d_4aansklooster`. The engine ignores capitals and accents in filters
 * and the record does not; and letters, digits and `_` have no meaning in a filter, so no value can ever be more than a value (security.md S26).
 */
export const filtersleutel = (waarde: string): string => {
  const sleutel = [...Buffer.from(waarde, 'utf8')].map(teken).join('');
  return sleutel.length <= LANGSTE ? sleutel : `__${createHash('sha256').update(waarde).digest('hex')}`;
};

/** The value again; null for one that was too long to be kept readable. */
export const uitFiltersleutel = (sleutel: string): string | null =>
  sleutel.startsWith('__')
    ? null
    : Buffer.from(
        sleutel.replace(/_([0-9a-f]{2})|(.)/g, (_, byte, letter) => byte ?? hex(letter)),
        'hex',
      ).toString('utf8');

const hex = (letter: string): string => letter.charCodeAt(0).toString(16).padStart(2, '0');

const teken = (byte: number): string => {
  const letter = String.fromCharCode(byte);
  return GEWOON.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
};
