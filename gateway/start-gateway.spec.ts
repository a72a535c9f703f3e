import { expect, test } from '@jest/globals';
import { TokenVerifier } from '@regiomatch/platform/access';
import { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { Logger } from '@regiomatch/platform/observability';
import type { GatewayOptions } from './gateway-options.js';
import { startGateway } from './start-gateway.js';
import { startTestGateway } from './testing/start-test-gateway.fixture.js';
import { toyRegion } from './testing/toy-region.fixture.js';
import { toySubgraph } from './testing/toy-subgraph.fixture.js';

const zwijg = (): void => undefined;
const options = (anders: Partial<GatewayOptions> = {}): GatewayOptions => ({
  subgraphs: Object.values(toyRegion()),
  config: { host: '127.0.0.1', port: 0, production: false },
  logger: Logger.to({ write: zwijg }, 'gateway'),
  verifier: new TokenVerifier({ uitgevers: [], log: zwijg }),
  ...anders,
});

test('stoppen laat lopend werk afmaken, meldt zich af en neemt niets nieuws aan', async () => {
  const gateway = await startTestGateway();
  let binnen: () => void = zwijg;
  const begonnen = new Promise<void>((klaar) => {
    binnen = klaar;
  });
  gateway.region.matching.fault = async () => {
    binnen();
    await new Promise((klaar) => setTimeout(klaar, 300));
    return { data: { zoekAanbod: [{ id: 'op tijd' }] } };
  };
  const lopend = gateway.ask('{ zoekAanbod(aantal: 1) { id } }');
  await begonnen;
  const start = performance.now();
  const gestopt = gateway.stop();
  expect((await lopend).body.data).toEqual({ zoekAanbod: [{ id: 'op tijd' }] });
  await gestopt;
  expect(performance.now() - start).toBeLessThan(5_000);
  await expect(gateway.send('/livez')).rejects.toThrow();
  await gateway.stop();
});

test('een vraag die niet ophoudt, houdt het stoppen niet tegen', async () => {
  const gateway = await startTestGateway({ stopSeconds: 0.2 });
  let binnen: () => void = zwijg;
  const begonnen = new Promise<void>((klaar) => {
    binnen = klaar;
  });
  gateway.region.matching.fault = () => {
    binnen();
    return new Promise(zwijg);
  };
  const afgebroken = expect(gateway.ask('{ zoekAanbod(aantal: 1) { id } }')).rejects.toThrow();
  await begonnen;
  await gateway.stop();
  await afgebroken;
});

test('een bezette poort is een fout bij het starten', async () => {
  const eerste = await startGateway(options());
  await expect(
    startGateway(options({ config: { host: '127.0.0.1', port: Number(new URL(eerste.url).port), production: false } })),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await eerste.stop();
});

test('diensten die niet bij elkaar passen, houden de start tegen', async () => {
  const los = toySubgraph('los', 'interface Fout { code: String! } type Query { a: Int }', {});
  await expect(startGateway(options({ subgraphs: [...Object.values(toyRegion()), los] }))).rejects.toMatchObject({ name: 'SupergraphOngeldig' });
});

test('S38 in productie start de gateway niet met de lokale uitgever', async () => {
  const lokaleUitgever = await LokaleUitgever.start({
    iss: 'l',
    aud: 'a',
    sleutel: await LokaleUitgever.nieuweSleutel(),
    productie: false,
    log: zwijg,
  });
  await expect(startGateway(options({ lokaleUitgever, config: { host: '127.0.0.1', port: 0, production: true } }))).rejects.toThrow(/productie/);
});
