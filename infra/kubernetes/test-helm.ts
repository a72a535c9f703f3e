import { downloadFolder, runServerSuites } from '@regiomatch/servers';
import { zorgVoorGereedschap } from './gereedschap.js';

// npm run test:helm [-- arguments for jest].
const { helm, python } = zorgVoorGereedschap(downloadFolder(), (regel) => console.error(regel));
await runServerSuites('helm', { HELM: helm, KUBERNETES_VALIDATE: python });
