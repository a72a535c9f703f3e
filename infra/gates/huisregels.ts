import { posix } from 'node:path';
import type { Bronbestand } from './werkboom.js';

const NIETSZEGGEND = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'manager', 'base', 'misc', 'src']);
const EIGEN_VORM = /^(?:README|CHANGELOG|LICENSE)(?:\.md)?$|^Chart\.yaml$|^tsconfig\.\w+\.json$/;
const KLEIN_MET_STREEPJES = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/;

/** Names that tell nothing, or are not written as the rest: a file is called after its one idea, in lower case with hyphens. */
export const vreemdeNamen = (bestanden: readonly Bronbestand[]): readonly string[] =>
  bestanden
    .map(({ pad }) => pad)
    .filter((pad) =>
      pad
        .split('/')
        .filter((deel) => !deel.startsWith('.') && !EIGEN_VORM.test(deel))
        .some((deel) => deel.split('.').some((woord) => NIETSZEGGEND.has(woord)) || !KLEIN_MET_STREEPJES.test(deel)),
    );

/** Texts that name a folder of somebody's machine: they hold nowhere else. */
export const machinepaden = (bestanden: readonly Bronbestand[]): readonly string[] =>
  bestanden.flatMap(({ pad, tekst }) => (/(?<![\w.$}>])\/(?:work|farm|root|home|Users)\/[a-z]/.test(tekst) ? [pad] : []));

/** Links in the documentation to a place in the repository that is not there; `bestaat` tells by path from the root. */
export const dodeVerwijzingen = (bestanden: readonly Bronbestand[], bestaat: (pad: string) => boolean): readonly string[] =>
  bestanden
    .filter(({ pad }) => pad.endsWith('.md'))
    .flatMap(({ pad, tekst }) =>
      [...tekst.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, doel]) => posix.join(posix.dirname(pad), doel ?? ''))
        .filter((doel) => !bestaat(doel))
        .map((doel) => `${pad}: ${doel}`),
    );
