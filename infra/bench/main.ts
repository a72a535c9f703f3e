import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { gehaald, type Doel } from './verslag/doel.js';
import { meetMotor, Ongelijk } from './motor/meet-motor.js';
import { KORT, VOLLEDIG } from './motor/omvang.js';
import { meetSysteem } from './systeem/meet-systeem.js';
import { meetVerdeeld } from './verdeeld/meet-verdeeld.js';

const UITLEG = `npm run bench -- [opties]
  --motor     alleen de kolommen naast PostgreSQL
  --systeem   alleen het product als geheel
  --verdeeld  alleen losse processen over een echte Kafka en Keycloak (nodig: Java 17 en Maven)
  --kort      minder rondes, zonder een miljoen keer aanbod
  --schrijf   zet de uitslag ook in docs/metingen.md
  --streng    eindig met 1 als een doel niet is gehaald`;
const METINGEN = resolve(import.meta.dirname, '../../../docs/metingen.md');

const { values: opties } = parseArgs({
  options: {
    motor: { type: 'boolean', default: false },
    systeem: { type: 'boolean', default: false },
    verdeeld: { type: 'boolean', default: false },
    kort: { type: 'boolean', default: false },
    schrijf: { type: 'boolean', default: false },
    streng: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const alles = !opties.motor && !opties.systeem && !opties.verdeeld;
const drukte = (): string => (loadavg()[0] ?? 0).toFixed(1);
const meld = (regel: string): void => void process.stderr.write(`${regel}\n`);

const meet = async (): Promise<{ readonly tekst: string; readonly doelen: readonly Doel[] }> => {
  const vooraf = drukte();
  const delen = [
    '# Metingen',
    'Gemaakt met `npm run bench -- --schrijf`. Verhoudingen komen uit één keer meten op dezelfde machine; losse tijden zeggen iets over die machine.',
  ];
  const doelen: Doel[] = [];
  if (alles || opties.motor) {
    const motor = await meetMotor(opties.kort ? KORT : VOLLEDIG, meld);
    doelen.push(...motor.doelen);
    delen.push('## De motor', motor.tekst);
  }
  if (alles || opties.systeem) {
    meld('Het product als geheel meten …');
    delen.push('## Het product als geheel', await meetSysteem());
  }
  if (alles || opties.verdeeld) {
    const verdeeld = await meetVerdeeld(meld);
    doelen.push(...verdeeld.doelen);
    delen.push('## Losse processen', verdeeld.tekst);
  }
  delen.splice(
    2,
    0,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} kernen; drukte (load average) bij het begin ${vooraf}, aan het eind ${drukte()}. Bij meer drukte dan kernen wacht elke meting op ander werk: de p99 en de langste blokken zijn dan te hoog.`,
  );
  return { tekst: `${delen.join('\n\n')}\n`, doelen };
};

if (opties.help) {
  process.stdout.write(`${UITLEG}\n`);
} else {
  try {
    const { tekst, doelen } = await meet();
    process.stdout.write(tekst);
    if (opties.schrijf) writeFileSync(METINGEN, await format(tekst, { ...(await resolveConfig(METINGEN)), parser: 'markdown' }));
    const gemist = doelen.filter((doel) => !gehaald(doel));
    for (const { wat } of gemist) meld(`NIET GEHAALD: ${wat}`);
    if (opties.streng && gemist.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Ongelijk)) throw error;
    meld(error.message);
    process.exitCode = 1;
  }
}
