import type { Beeld } from '../beelden.js';

/** The layer that all services share: a machine fetches and keeps it once. */
export const GEDEELD = 'gedeeld';

/**
 * Which files stand in which folder for the Dockerfile: what every service needs once in `gedeeld`, the rest of a service under its name,
 * the gateway and beheer whole.
 */
export const verdeel = (inhoud: ReadonlyMap<Beeld, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> => {
  const diensten = [...inhoud].filter(([{ soort }]) => soort === 'dienst').map(([, paden]) => paden);
  const gedeeld = new Set([...(diensten[0] ?? [])].filter((pad) => diensten.every((paden) => paden.has(pad))));
  return new Map([
    [GEDEELD, [...gedeeld]],
    ...[...inhoud].map(([{ naam, soort }, paden]) => [naam, [...paden].filter((pad) => soort !== 'dienst' || !gedeeld.has(pad))] as const),
  ]);
};
