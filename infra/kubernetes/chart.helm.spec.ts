import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GatewayProcessConfig, LoginConfig } from '@regiomatch/gateway';
import { MatchingConfig } from '@regiomatch/matching/matching-config.js';
import { ProcessConfig } from '@regiomatch/platform/bootstrap';
import { loadConfig } from '@regiomatch/platform/config';
import { KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { parseAllDocuments } from 'yaml';
import { KUBERNETES } from './gereedschap.js';
import { type Container, type Manifest, type Podspec, weigeringen } from './manifest.js';

const root = resolve(import.meta.dirname, '../..');
const chart = join(root, 'k8s/chart');
const waarden = (naam: string): string => join(root, 'k8s/waarden', `${naam}.yaml`);
const diensten = readdirSync(join(root, 'services')).filter((naam) => existsSync(join(root, 'services', naam, 'service.json')));
const onderdelen = [...diensten, 'gateway', 'beheer'].sort();
const map = mkdtempSync(join(tmpdir(), 'regiomatch-helm-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

const helm = (...argumenten: string[]) => spawnSync(process.env['HELM'] ?? 'helm', argumenten, { encoding: 'utf8' });
const metWaarden = (naam: string): string[] => ['--kube-version', `${KUBERNETES}.0`, '-f', waarden('gedeeld'), '-f', waarden(naam)];
const render = (naam: string, ...extra: string[]): string => {
  const { status, stdout, stderr } = helm('template', naam, chart, '--namespace', 'regiomatch', ...metWaarden(naam), ...extra);
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const lees = (tekst: string): Manifest[] => parseAllDocuments(tekst).flatMap((document) => (document.toJS() as Manifest | null) ?? []);
const gemaakt = new Map(onderdelen.map((naam) => [naam, lees(render(naam))]));
const alle = [...gemaakt.values()].flat();
const van = (naam: string, kind: string): Manifest[] => (gemaakt.get(naam) ?? []).filter((manifest) => manifest.kind === kind);
const pods: [string, Podspec][] = alle.flatMap(({ kind, metadata, spec }) =>
  kind === 'Deployment' || kind === 'Job' ? [[`${kind}/${metadata.name}`, spec.template.spec]] : [],
);
const container = (naam: string): Container => van(naam, 'Deployment')[0]!.spec.template.spec.containers[0]!;
/** As the program gets it; what comes from a Secret becomes a value of the right shape. */
const omgeving = (naam: string): Record<string, string> =>
  Object.fromEntries(
    container(naam).env.map(({ name, value }) => [name, value ?? (name === 'DATABASE_URL' ? 'postgres://rol:x@host/db' : 'geheim-van-minstens-16')]),
  );

describe('het chart', () => {
  test('heeft waarden voor elke dienst, de gateway en beheer, en voor niets anders', () => {
    const bestanden = readdirSync(join(root, 'k8s/waarden')).map((bestand) => bestand.replace('.yaml', ''));
    expect(bestanden.sort()).toEqual([...onderdelen, 'gedeeld'].sort());
  });

  test.each(onderdelen)('keurt de waarden van %s goed', (naam) => {
    const { status, stdout, stderr } = helm('lint', '--strict', chart, ...metWaarden(naam));
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.any(String)]);
  });

  test.each(onderdelen)('maakt van %s wat Kubernetes kent, tot en met elk veld', (naam) => {
    const bestand = join(map, `${naam}.yaml`);
    writeFileSync(bestand, render(naam));
    const uitvoer = controleer(bestand);
    expect(uitvoer.match(/passed for resource/g)).toHaveLength(gemaakt.get(naam)!.length);
  });

  test('die controle keurt een veld af dat niet bestaat', () => {
    const bestand = join(map, 'fout.yaml');
    writeFileSync(bestand, render('regio').replace('enableServiceLinks:', 'enableServiceLink:'));
    expect(() => controleer(bestand)).toThrow();
  });

  test.each([
    ['een instelling die niet bestaat', ['--set', 'schal.min=3'], /schal/],
    ['een versie die later iets anders is', ['--set', 'image.versie=latest'], /versie/],
    ['een geheim tussen de gewone instellingen', ['--set', 'omgeving.OIDC_CLIENT_SECRET=abc'], /OIDC_CLIENT_SECRET/],
    ['minder tijd om te stoppen dan een dienst nodig heeft', ['--set', 'stoppen.hooguit=10'], /hooguit/],
    ['een doel dat niemand kent', ['--set', 'netwerk.mag={oracle}'], /kent oracle niet/],
  ])('weigert %s', (_, extra, melding) => {
    expect(() => render('regio', ...extra)).toThrow(melding);
  });
});

describe('elke pod', () => {
  test.each(pods)('%s wordt toegelaten op het niveau restricted', (_, pod) => {
    expect(weigeringen(pod)).toEqual([]);
  });

  test('een pod met rechten zou niet door die toets komen', () => {
    const [, goed] = pods[0]!;
    const fout = { ...goed, hostNetwork: true, containers: [{ ...goed.containers[0]!, securityContext: { privileged: true } }] };
    expect(weigeringen(fout)).toEqual(['hostNetwork', 'privileged', 'allowPrivilegeEscalation', 'capabilities.drop', 'readOnlyRootFilesystem']);
  });

  test.each(pods)('%s heeft grenzen, een vaste versie en geen toegang tot de API van Kubernetes', (_, pod) => {
    expect(pod.automountServiceAccountToken).toBe(false);
    for (const { image, resources } of pod.containers) {
      expect(resources).toEqual({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { cpu: expect.any(String), memory: expect.any(String) },
      });
      expect(image).toMatch(/(?::\d+\.\d+\.\d+|@sha256:[0-9a-f]{64})$/);
    }
  });

  test('een geheim komt altijd uit een Secret dat er al is', () => {
    expect(alle.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    for (const [, { containers }] of pods)
      for (const { env } of containers)
        for (const { name, value } of env)
          if (/WACHTWOORD|SECRET|_KEY$|SLEUTEL|DATABASE_URL/.test(name)) expect([name, value]).toEqual([name, undefined]);
  });
});

describe('een dienst op het cluster', () => {
  const draaiend = onderdelen.filter((naam) => naam !== 'beheer');

  test.each(draaiend)('%s laat zich op drie manieren proeven en stopt zonder haast', (naam) => {
    const { startupProbe, livenessProbe, readinessProbe, lifecycle } = container(naam);
    const poort = naam === 'gateway' ? 9_400 : 4_100;
    expect([startupProbe, livenessProbe, readinessProbe].map((proef) => proef?.httpGet)).toEqual(
      ['/startz', '/livez', '/readyz'].map((path) => ({ path, port: poort })),
    );
    const pod = van(naam, 'Deployment')[0]!.spec.template.spec;
    // The process itself takes 45 s at the most.
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(45 + (lifecycle?.preStop.sleep.seconds ?? 99));
    expect(pod.topologySpreadConstraints?.map(({ topologyKey }) => topologyKey)).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname']);
  });

  test.each(draaiend)('%s draait dubbel en verliest er bij onderhoud hooguit een', (naam) => {
    expect(van(naam, 'HorizontalPodAutoscaler')[0]?.spec.minReplicas).toBeGreaterThanOrEqual(2);
    expect(van(naam, 'PodDisruptionBudget')[0]?.spec.maxUnavailable).toBe(1);
  });

  test.each(diensten)('%s krijgt de instellingen die hij leest', (naam) => {
    expect(loadConfig(ProcessConfig, omgeving(naam)).OIDC_CLIENT_ID).toBe(naam);
    expect(loadConfig(KafkaConfig, omgeving(naam))).toMatchObject({ KAFKA_TLS: 'aan', KAFKA_GEBRUIKER: naam });
    expect(loadConfig(MatchingConfig, omgeving(naam)).zoekindex === null).toBe(naam !== 'matching');
  });

  test('de gateway krijgt de instellingen die hij leest, in productie en met een tweede factor', () => {
    expect(loadConfig(GatewayProcessConfig, omgeving('gateway')).PRODUCTIE).toBe('ja');
    expect(loadConfig(LoginConfig, omgeving('gateway')).VEREISTE_ACR).toBe('mfa');
  });

  test('elke dienst is bij naam bekend', () => {
    const adressen = (omgeving('gateway')['DIENSTEN'] ?? '').split(',');
    expect(adressen).toEqual([...diensten].sort().map((naam) => `${naam}=http://${naam}:4100`));
    for (const naam of diensten) expect(van(naam, 'Service')[0]?.spec.ports?.map(({ port }) => port)).toEqual([4_100]);
  });

  test('de migraties en de topics gaan voor, in die volgorde', () => {
    const taken = van('beheer', 'Job');
    expect(taken.map(({ metadata }) => metadata.name)).toEqual(['migreer', 'topics']);
    expect(taken.map(({ metadata }) => metadata.annotations?.['helm.sh/hook-weight'])).toEqual(['0', '1']);
  });
});

describe('het netwerk', () => {
  const regels = (naam: string): Manifest['spec'] => van(naam, 'NetworkPolicy').find(({ metadata }) => metadata.name === naam)!.spec;

  test('is dicht voor alles in de namespace', () => {
    const dicht = van('beheer', 'NetworkPolicy').find(({ metadata }) => metadata.name === 'alles-dicht');
    expect(dicht?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  test.each(onderdelen)('laat %s alleen bij wat opgesomd is', (naam) => {
    const { podSelector, policyTypes, egress = [], ingress = [] } = regels(naam);
    expect(podSelector?.matchLabels?.['app.kubernetes.io/name']).toBe(naam);
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    // A rule without peers or ports means everything.
    for (const regel of [...egress, ...ingress]) {
      expect((regel.to ?? regel.from ?? []).length).toBeGreaterThan(0);
      expect((regel.ports ?? []).length).toBeGreaterThan(0);
    }
    for (const peer of [...egress, ...ingress].flatMap(({ to = [], from = [] }) => [...to, ...from]))
      expect(JSON.stringify(peer)).toContain('matchLabels');
  });

  test('alleen matching bereikt de zoekindex, alleen matching en de gateway de profielen', () => {
    const naar = (poort: number): string[] =>
      onderdelen.filter((naam) => regels(naam).egress?.some(({ ports = [] }) => ports.some(({ port }) => port === poort)));
    expect(naar(7_700)).toEqual(['matching']);
    expect(onderdelen.filter((naam) => JSON.stringify(regels(naam).egress).includes('"profielen"'))).toEqual(['matching']);
    expect(naar(4_100)).toEqual(['gateway', 'matching', 'profielen']);
    expect(naar(5_432)).toEqual(onderdelen);
  });

  test('buiten komt alleen bij de openbare poort van de gateway, nooit bij metingen of proeven', () => {
    const ingangen = alle.filter(({ kind }) => kind === 'Ingress');
    expect(ingangen.map(({ spec }) => spec.rules?.flatMap(({ http }) => http.paths.map(({ backend }) => backend.service)))).toEqual([
      [{ name: 'gateway', port: { name: 'dienst' } }],
    ]);
    expect(van('gateway', 'Service')[0]?.spec.ports?.map(({ port }) => port)).toEqual([4_000]);
    const beheer = regels('gateway').ingress?.filter(({ ports = [] }) => ports.some(({ port }) => port === 9_400));
    expect(JSON.stringify(beheer)).toContain('monitoring');
    expect(JSON.stringify(beheer)).not.toContain('ingress-nginx');
    for (const { spec } of alle.filter(({ kind }) => kind === 'Service')) expect(JSON.stringify(spec)).not.toMatch(/NodePort|LoadBalancer/);
  });

  test('Prometheus leest op verzoek elke pod op zijn poort voor beheer', () => {
    const monitor = (naam: string) => lees(render(naam, '--set', 'serviceMonitor.aan=true')).find(({ kind }) => kind === 'PodMonitor');
    expect(monitor('gateway')?.spec.podMetricsEndpoints?.[0]?.port).toBe('beheer');
    expect(monitor('regio')?.spec.podMetricsEndpoints?.[0]?.port).toBe('dienst');
    expect(alle.some(({ kind }) => kind === 'PodMonitor')).toBe(false);
  });
});

describe('de voorbeelden', () => {
  interface Kafkagebruiker {
    readonly kind: string;
    readonly metadata: { readonly name: string };
    readonly spec: {
      readonly authorization: {
        readonly acls: readonly { readonly resource: { readonly type: string; readonly name?: string }; readonly operations: readonly string[] }[];
      };
    };
  }
  const documenten = (bestand: string): unknown[] =>
    parseAllDocuments(readFileSync(join(root, 'k8s/voorbeelden', bestand), 'utf8')).map((document) => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    });

  test('namespaces dwingen restricted af', () => {
    const bestand = join(root, 'k8s/voorbeelden/namespaces.yaml');
    expect(controleer(bestand).match(/passed for resource/g)).toHaveLength(3);
    expect(readFileSync(bestand, 'utf8').match(/pod-security.kubernetes.io\/enforce: restricted/g)).toHaveLength(2);
  });

  test.each(diensten)('bij Kafka mag %s precies wat zijn service.json zegt', (naam) => {
    const gebruiker = (documenten('kafka.yaml') as Kafkagebruiker[]).find(({ kind, metadata }) => kind === 'KafkaUser' && metadata.name === naam);
    const { publiceert, consumeert } = JSON.parse(readFileSync(join(root, 'services', naam, 'service.json'), 'utf8')) as Record<string, string[]>;
    const topics = (recht: string) =>
      gebruiker?.spec.authorization.acls.flatMap(({ resource, operations }) =>
        resource.type === 'topic' && operations.includes(recht) ? [resource.name] : [],
      );
    expect(topics('Write')).toEqual(publiceert);
    expect(topics('Read')).toEqual(consumeert);
  });

  test('PostgreSQL neemt alleen versleutelde verbindingen aan', () => {
    expect(JSON.stringify(documenten('postgres.yaml'))).toContain('hostnossl all all all reject');
  });
});

function controleer(bestand: string): string {
  const argumenten = ['-m', 'kubernetes_validate', '--strict', '-k', `${KUBERNETES}.0`, bestand];
  const { status, stdout, stderr } = spawnSync(process.env['KUBERNETES_VALIDATE'] ?? 'python3', argumenten, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}
