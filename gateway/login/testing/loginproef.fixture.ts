import { Browser } from './browser.fixture.js';
import { CLIENT, type Proefgebruiker, type Proefuitgever, startProefuitgever } from './proefuitgever.fixture.js';
import { type Logingateway, startLogingateway } from './start-logingateway.fixture.js';

export interface Loginproef {
  readonly uitgever: Proefuitgever;
  readonly gateway: Logingateway;
  /** Moves the clock of the gateway, of its database rows and of access tokens. */
  later(seconden: number): void;
  nieuweBrowser(): Browser;
  /** To the provider: the address to which the browser is sent. */
  vertrek(browser: Browser, pad?: string): Promise<string>;
  /** The whole way round; the answer to the return. */
  meldAan(browser: Browser, gebruiker?: Proefgebruiker): Promise<Response>;
  stop(): Promise<void>;
}

export const klantmanager = (anders: Readonly<Record<string, unknown>> = {}): Proefgebruiker => ({
  sub: 'gebruiker-1',
  claims: { rol: 'klantmanager', gemeente: '0153', name: 'Kim de Boer', ...anders },
});

export interface Loginopties {
  readonly vereisteAcr?: readonly string[];
  /** Where the gateway finds the discovery document, given the issuer. */
  readonly discovery?: (issuer: string) => string;
}

/** A gateway with sign-in at a provider of this test, and a clock that can be moved. */
export const startLoginproef = async ({ discovery, ...opties }: Loginopties = {}): Promise<Loginproef> => {
  let verschoven = 0;
  const klok = () => new Date(Date.now() + verschoven);
  const uitgever = await startProefuitgever(klok);
  const gateway = await startLogingateway({
    ...opties,
    ...CLIENT,
    issuer: uitgever.issuer,
    jwksUrl: `${uitgever.issuer}/jwks`,
    klok,
    discoveryUrl: discovery?.(uitgever.issuer),
  });
  const vertrek = async (browser: Browser, pad = '/login') => (await browser.ga(pad)).headers.get('location') ?? '';
  return {
    uitgever,
    gateway,
    vertrek,
    later: (seconden) => {
      verschoven += seconden * 1_000;
    },
    nieuweBrowser: () => new Browser(gateway.url),
    meldAan: async (browser, gebruiker = klantmanager()) => {
      const terug = uitgever.meldAan(await vertrek(browser), gebruiker);
      return browser.ga(terug.pathname + terug.search);
    },
    stop: async () => {
      await gateway.stop();
      await uitgever.stop();
    },
  };
};
