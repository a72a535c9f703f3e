import type { Buildah } from '../bouwen/buildah.js';

/** What an image says about how it runs. */
export interface Instellingen {
  readonly User: string;
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[];
  readonly Cmd: readonly string[];
  readonly StopSignal?: string;
  readonly Healthcheck?: { readonly Test: readonly string[] };
  readonly Labels: Readonly<Record<string, string>>;
}

interface Inspectie {
  readonly Docker: { readonly config: Instellingen; readonly history: readonly { readonly created_by?: string }[] };
}

const TITEL = 'org.opencontainers.image.title';
/** A value that is long and random enough to be a secret, given to a name that says so. */
const GEHEIM = /(?:WACHTWOORD|PASSWORD|SECRET|TOKEN|SLEUTEL|KEY)[A-Z_]*=['"]?[^\s'"$]{6,}/i;

/** Reads them, and names what is not as it should be (S40, S50). */
export const leesInstellingen = async (
  buildah: Buildah,
  naam: string,
  metGezondheid: boolean,
): Promise<{ instellingen: Instellingen; fouten: string[] }> => {
  const { config, history } = (JSON.parse(await buildah.doe('inspect', '--type', 'image', naam)) as Inspectie).Docker;
  const eisen: readonly (readonly [boolean, string])[] = [
    [config.User === '1000:1000', `draait als ${config.User || 'root'}`],
    [config.Env.includes('NODE_ENV=production'), 'NODE_ENV is niet production'],
    [config.StopSignal === 'SIGTERM', 'het stopsignaal is niet SIGTERM'],
    [config.Entrypoint.join(' ') === 'node', 'begint niet rechtstreeks met node'],
    [config.Labels[TITEL] !== undefined, `label ${TITEL} ontbreekt`],
    [!metGezondheid || config.Healthcheck?.Test[0] === 'CMD', 'heeft geen gezondheidscontrole'],
    [!config.Env.some((regel) => GEHEIM.test(regel)), 'heeft een geheim in de omgeving'],
    [!history.some(({ created_by: stap = '' }) => GEHEIM.test(stap)), 'heeft een geheim in een laag'],
  ];
  return { instellingen: config, fouten: eisen.flatMap(([goed, fout]) => (goed ? [] : [fout])) };
};
