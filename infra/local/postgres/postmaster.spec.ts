import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createCluster } from './create-cluster.js';
import { nativeFolder } from './native-folder.js';
import { serverAccount } from './os-account.js';
import { Postmaster } from './postmaster.js';

test('is de poort van de database bezet, dan zegt de fout dat', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomatch-poort-'));
  const dataDir = join(folder, 'postgres');
  const account = serverAccount(dataDir);
  const native = nativeFolder(account);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  try {
    await createCluster({ dataDir, native, account, password: 'geheim-geheim' });
    const { port } = taken.address() as AddressInfo;
    const start = Postmaster.start({ dataDir, native, account, port, logFile: join(folder, 'postgres.log'), log: () => undefined });
    await expect(start).rejects.toMatchObject({ code: 'database.poort-bezet', message: expect.stringContaining(String(port)) });
  } finally {
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
