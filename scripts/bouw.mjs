// npm run build: everything that must be installed and compiled before the product can run.
import { eisNodeVersie } from './stappen/eis-node-versie.mjs';

eisNodeVersie();
const { bereidVoor } = await import('./stappen/bereid-voor.mjs');
bereidVoor();
