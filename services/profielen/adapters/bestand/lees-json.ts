import { BestandOngeldig } from '../../domain/errors/bestand-ongeldig.js';
import type { Bestandsrij } from '../../use-cases/poorten/bestandslezer.js';

const NAAM_OF_TEKST = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** A JSON list of objects. Names like `__proto__` become ordinary own names, which the format then does not know. */
export const leesJson = (bestand: string): readonly Bestandsrij[] => {
  const inhoud = ontleed(bestand);
  if (!Array.isArray(inhoud)) throw new BestandOngeldig('Het bestand is geen lijst. Zet alle mensen tussen blokhaken: [ {…}, {…} ].');
  // JSON.parse keeps the last of two equal names, so the first would pass unseen.
  if (aantalNamen(bestand) !== telNamen(inhoud)) throw new BestandOngeldig('Een veld staat twee keer in dezelfde rij. Laat het één keer staan.');
  return inhoud.map((waarde: unknown, index) => ({ nummer: index + 1, ruw: waarde, waarde }));
};

const ontleed = (bestand: string): unknown => {
  try {
    return JSON.parse(bestand);
  } catch {
    // The message of the parser quotes the file, so it is not passed on.
    throw new BestandOngeldig('Dit is geen geldige JSON. Controleer komma’s, haakjes en aanhalingstekens.');
  }
};

const aantalNamen = (bestand: string): number => {
  let aantal = 0;
  for (const [, dubbelePunt] of bestand.matchAll(NAAM_OF_TEKST)) if (dubbelePunt !== undefined) aantal += 1;
  return aantal;
};

/** Without recursion: a file may be nested deeper than the stack. */
const telNamen = (inhoud: unknown): number => {
  let aantal = 0;
  const open: unknown[] = [inhoud];
  for (let waarde = open.pop(); waarde !== undefined; waarde = open.pop()) {
    if (typeof waarde !== 'object' || waarde === null) continue;
    const delen = Object.values(waarde);
    if (!Array.isArray(waarde)) aantal += delen.length;
    for (const deel of delen) if (typeof deel === 'object' && deel !== null) open.push(deel);
  }
  return aantal;
};
