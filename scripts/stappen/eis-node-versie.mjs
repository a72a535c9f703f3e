import { readFileSync } from 'node:fs';

/** Stops with a clear message when this Node is older than package.json asks. Written for old Nodes too: it is the first thing that runs. */
export function eisNodeVersie(huidig = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const minstens = engines.node.replace('>=', '');
  if (isOuder(huidig, minstens)) {
    console.error('regiomatch heeft Node.js ' + minstens + ' of nieuwer nodig; dit is ' + huidig + '.');
    console.error('Installeer een nieuwere versie van https://nodejs.org en probeer het opnieuw.');
    process.exit(1);
  }
}

function isOuder(huidig, minstens) {
  const [a, b] = [huidig, minstens].map((versie) => versie.split('.').map(Number));
  const verschil = a.map((deel, plaats) => deel - b[plaats]).find((deel) => deel !== 0);
  return verschil !== undefined && verschil < 0;
}
