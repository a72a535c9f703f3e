import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate for loopback that nobody trusts, made for one test run: a key has no place in the repository. */
export const eigenCertificaat = (): { readonly key: string; readonly cert: string } => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-certificaat-'));
  const [sleutel, certificaat] = [join(map, 'sleutel.pem'), join(map, 'certificaat.pem')];
  try {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const naam = ['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...naam, '-keyout', sleutel, '-out', certificaat], { stdio: 'ignore' });
    return { key: readFileSync(sleutel, 'utf8'), cert: readFileSync(certificaat, 'utf8') };
  } finally {
    rmSync(map, { recursive: true });
  }
};
