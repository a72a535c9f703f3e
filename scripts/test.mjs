// npm test [-- arguments for jest]. The last line is the count: "N passed, N failed, N skipped".
import { eisNodeVersie } from './stappen/eis-node-versie.mjs';

eisNodeVersie();
const { bereidVoor } = await import('./stappen/bereid-voor.mjs');
bereidVoor();
const { draaiTests } = await import('./stappen/draai-tests.mjs');
process.exitCode = await draaiTests(process.argv.slice(2));
