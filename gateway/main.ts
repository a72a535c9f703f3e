import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TokenVerifier } from '@regiomatch/platform/access';
import { dienstdeuren, runProcess } from '@regiomatch/platform/bootstrap';
import { loadConfig } from '@regiomatch/platform/config';
import { securityLog } from '@regiomatch/platform/observability';
import { LoginConfig, loginOptions } from './login/login-config.js';
import { GatewayProcessConfig } from './process-config.js';
import { startGateway } from './start-gateway.js';
import type { ServiceSdl } from './supergraph/compose-supergraph.js';

/** Written by the build, so that a gateway starts whatever services are up. */
const DIENSTEN = join(import.meta.dirname, 'diensten.json');

await runProcess('gateway', process.env, async (logger, metrics) => {
  const config = loadConfig(GatewayProcessConfig, process.env);
  const deuren = dienstdeuren(config.DIENSTEN);
  const diensten = JSON.parse(readFileSync(DIENSTEN, 'utf8')) as readonly ServiceSdl[];
  const zonderAdres = diensten.filter(({ naam }) => !deuren.has(naam)).map(({ naam }) => naam);
  if (zonderAdres.length > 0) throw new Error(`DIENSTEN noemt geen adres van: ${zonderAdres.join(', ')}`);
  const log = securityLog(logger);
  const verifier = new TokenVerifier({
    uitgevers: [{ iss: config.OIDC_ISSUER, aud: config.OIDC_AUDIENCE, sleutels: { url: config.OIDC_JWKS_URL } }],
    log,
  });
  const gateway = await startGateway({
    // A gateway with one silent service still answers for the others: its own readiness does not depend on them.
    subgraphs: diensten.map(({ naam, sdl }) => ({ naam, sdl, door: deuren.get(naam)!, gezond: async () => true })),
    config: {
      host: config.LUISTER,
      port: config.POORT,
      managementPort: config.BEHEER_POORT,
      production: config.PRODUCTIE === 'ja',
      trustedProxies: config.VERTROUWDE_PROXIES.split(',').filter((adres) => adres !== ''),
    },
    logger,
    metrics,
    verifier,
    login: config.BROWSERLOGIN === 'ja' ? loginOptions(loadConfig(LoginConfig, process.env), { verifier, log }) : undefined,
  });
  return async () => {
    gateway.afbouwen();
    await sleep(config.AFBOUW_SECONDEN * 1_000);
    await gateway.stop();
  };
});
