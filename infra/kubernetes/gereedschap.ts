import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const HELM = 'v3.19.0';
/** The Kubernetes whose schemas the manifests are held against. */
export const KUBERNETES = '1.37';

/** Programs that render the chart and check what comes out. */
export interface Gereedschap {
  readonly helm: string;
  /** A Python that knows kubernetes-validate. */
  readonly python: string;
}

/** Installs them once: Helm from its Go module, the checker from PyPI. @throws Error without Go or Python 3 */
export const zorgVoorGereedschap = (cache: string, meld: (regel: string) => void): Gereedschap => {
  const helmMap = join(cache, 'helm');
  const omgeving = join(cache, 'kubernetes-validate');
  const gereedschap = { helm: join(helmMap, 'helm'), python: join(omgeving, 'bin/python') };
  if (!existsSync(gereedschap.helm)) {
    meld(`Helm ${HELM} wordt gebouwd (go install, enkele minuten) …`);
    mkdirSync(helmMap, { recursive: true });
    execFileSync('go', ['install', `helm.sh/helm/v3/cmd/helm@${HELM}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, GOBIN: helmMap },
    });
  }
  if (!existsSync(join(omgeving, 'bin/kubernetes-validate'))) {
    meld(`kubernetes-validate ${KUBERNETES} wordt geïnstalleerd (pip) …`);
    execFileSync('python3', ['-m', 'venv', omgeving], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync(gereedschap.python, ['-m', 'pip', 'install', '--quiet', `kubernetes-validate~=${KUBERNETES}.0`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return gereedschap;
};
