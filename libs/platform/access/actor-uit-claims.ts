import type { Actor } from './actor.js';
import { ROLLEN, type Rol } from './rol.js';

const GEMEENTECODE = /^\d{4}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const MAX_SUB = 255;
const MAX_NAAM = 200;

/** The claim that makes a role mean something: without it the role may see nothing, so the token is refused. */
const VERPLICHT: Readonly<Record<Rol, 'gemeente' | 'organisatie' | 'regio' | null>> = {
  klantmanager: 'gemeente',
  jobhunter: 'gemeente',
  aanbieder: 'organisatie',
  regiocoordinator: 'regio',
  beheerder: null,
  dienst: null,
};

/**
 * The actor that verified claims describe, or null when a claim is missing or malformed. Nothing is guessed: an array where
 * a string belongs, an unknown role or a code of three digits refuses the whole token.
 */
export const actorUitClaims = (iss: string, claims: Readonly<Record<string, unknown>>): Actor | null => {
  const { sub } = claims;
  const rol = ROLLEN.find((bekend) => bekend === claims['rol']);
  if (rol === undefined || typeof sub !== 'string' || sub.length === 0 || sub.length > MAX_SUB) return null;
  // A provider that also lists the roles says so when `rol` is only one of several.
  if (claims['rollen'] !== undefined && !(Array.isArray(claims['rollen']) && claims['rollen'].length === 1)) return null;

  const gemeente = tekst(claims['gemeente'], GEMEENTECODE);
  const organisatie = tekst(claims['organisatie'], ID);
  const regio = tekst(claims['regio'], ID);
  if (gemeente === undefined || organisatie === undefined || regio === undefined) return null;

  const verplicht = VERPLICHT[rol];
  if (verplicht !== null && { gemeente, organisatie, regio }[verplicht] === null) return null;

  const naam = claims['naam'] ?? claims['name'] ?? sub;
  if (typeof naam !== 'string' || naam.length > MAX_NAAM) return null;
  return Object.freeze({ sub: `${iss}#${sub}`, rol, gemeente, organisatie, regio, naam });
};

/** The text, null when absent, undefined when malformed. */
const tekst = (claim: unknown, vorm: RegExp): string | null | undefined => {
  if (claim === undefined || claim === null) return null;
  return typeof claim === 'string' && vorm.test(claim) ? claim : undefined;
};
