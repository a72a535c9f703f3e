// npm start. The launcher runs in this same process, so that a signal reaches it once and its exit code is ours.
import { eisNodeVersie } from './stappen/eis-node-versie.mjs';

eisNodeVersie();
const { bereidVoor } = await import('./stappen/bereid-voor.mjs');
bereidVoor();
await import('../infra/local/dist/main.js');
