import type { P5Soort } from './p5-vondst.js';

/** How the digits of a value must be read. */
export type Nummersoort = 'vrij' | 'id' | 'telefoon' | 'getal';

const DATUM = /\b(?:(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d{2})\b/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DECIMAAL = /^-?\d{1,3}[.,]\d+$/;
const CIJFERREEKS = /\d(?:[ .,\-/_:'’|*]{0,2}\d)*/g;
const JAAR_EN_VOLGNUMMER = /^(?:19|20)\d{2}[-._/]/;

/**
 * Finds a BSN (nine digits that pass the elfproef) or a V-nummer (ten digits) in a plain text, whatever stands between the digits.
 * Dates, phone numbers, UUIDs and case numbers of the form 2026-00123 are let through.
 */
export const verbodenNummer = (gewoon: string, soort: Nummersoort): P5Soort | null => {
  const tekst = gewoon.trim();
  if (soort === 'getal' && DECIMAAL.test(tekst)) return null;
  if (soort === 'id' && UUID.test(tekst)) return null;
  const zonderDatums = tekst.replace(DATUM, 'x');
  if (/(?<![\p{L}\d])v[ .\-:]{0,2}\d{9,10}(?!\d)/iu.test(zonderDatums)) return 'vnummer';
  for (const { 0: reeks, index } of zonderDatums.matchAll(CIJFERREEKS)) {
    if (soort === 'id' && JAAR_EN_VOLGNUMMER.test(reeks)) continue;
    const gevonden = lees(reeks.replace(/\D/g, ''), zonderDatums[index - 1] === '+');
    if (gevonden) return gevonden;
  }
  return (soort === 'vrij' || soort === 'getal') && isBsnZonderNul(tekst) ? 'bsn' : null;
};

const lees = (cijfers: string, internationaal: boolean): P5Soort | null => {
  if (cijfers.length === 9) return isBsn(cijfers) ? 'bsn' : null;
  if (cijfers.length === 10) return cijfers.startsWith('0') || internationaal ? null : 'vnummer';
  // Padded with zeros to another length.
  return cijfers.length > 10 && /^0+$/.test(cijfers.slice(0, -9)) && isBsn(cijfers.slice(-9)) ? 'bsn' : null;
};

/** The elfproef of the BSN: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
export const isBsn = (cijfers: string): boolean => {
  const som = [...cijfers].reduce((tot, cijfer, index) => tot + Number(cijfer) * (index === 8 ? -1 : 9 - index), 0);
  return cijfers.length === 9 && Number(cijfers) > 0 && som % 11 === 0;
};

/** A spreadsheet drops the leading zero: eight digits that are no date. */
const isBsnZonderNul = (tekst: string): boolean => /^\d{8}$/.test(tekst) && !isDatum8(tekst) && isBsn(`0${tekst}`);

const isDatum8 = (tekst: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(tekst) || /^(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(tekst);
