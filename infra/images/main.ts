import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beelden } from './beelden.js';
import { zorgVoorBasisbeeld } from './bouwen/basisbeeld.js';
import { zorgVoorGereedschap } from './bouwen/benodigdheden.js';
import { bouwBeeld } from './bouwen/bouw-beeld.js';
import { Buildah } from './bouwen/buildah.js';
import { beproef, type Uitkomst } from './proef/beproef.js';
import { startProefregio } from './proef/proefregio.js';

// npm run images [-- <naam> …]: builds every image of the Dockerfile without a container engine, starts its container and looks into it.
const root = resolve(import.meta.dirname, '../../..');
const cache = resolve(root, '.data/servers/images');
const meld = (regel: string): void => console.error(regel);

const gevraagd = process.argv.slice(2);
const alle = beelden(root);
const onbekend = gevraagd.filter((naam) => !alle.some((beeld) => beeld.naam === naam));
if (onbekend.length > 0) throw new Error(`Geen image heet ${onbekend.join(', ')}; er zijn ${alle.map(({ naam }) => naam).join(', ')}.`);
// The migrations of beheer make the database ready for the others, so it goes first and always.
const teDoen = alle
  .filter(({ naam, soort }) => gevraagd.length === 0 || gevraagd.includes(naam) || soort === 'beheer')
  .sort((a, b) => Number(b.soort === 'beheer') - Number(a.soort === 'beheer'));

zorgVoorGereedschap(meld);
const buildah = new Buildah(cache);
await zorgVoorBasisbeeld(buildah, cache, meld);
const revisie = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim() || 'onbekend';
for (const { naam } of teDoen) {
  const begin = Date.now();
  await bouwBeeld(buildah, root, cache, naam, revisie);
  meld(`${naam} gebouwd in ${Math.round((Date.now() - begin) / 1000)} s`);
}

const regio = await startProefregio(root);
const uitkomsten: Uitkomst[] = [];
try {
  for (const beeld of teDoen) {
    const uitkomst = await beproef(buildah, beeld, regio);
    uitkomsten.push(uitkomst);
    meld(`${beeld.naam}: ${uitkomst.fouten.length === 0 ? 'goed' : uitkomst.fouten.join('; ')}`);
  }
} finally {
  await regio.stop();
  // The stage that installs and builds is large and soon out of date; the images stay for a look inside.
  await buildah.doe('rmi', '--prune', '--force');
}

const getal = (waarde: number | null, cijfers: number): string => (waarde === null ? '–' : waarde.toFixed(cijfers).replace('.', ','));
console.log('| image | MB boven de basis | gereed na (s) | gestopt na (s) | alleen-lezen | oordeel |\n| --- | ---: | ---: | ---: | --- | --- |');
for (const { naam, megabytes, startSeconden, stopSeconden, alleenLezen, fouten } of uitkomsten) {
  const oordeel = fouten.length === 0 ? 'goed' : fouten.map((fout) => fout.split('\n')[0]).join('; ');
  const regel = [naam, getal(megabytes, 1), getal(startSeconden, 1), getal(stopSeconden, 1), alleenLezen ? 'ja' : 'niet beproefd', oordeel];
  console.log(`| ${regel.join(' | ')} |`);
}
if (uitkomsten.some(({ fouten }) => fouten.length > 0)) process.exitCode = 1;
