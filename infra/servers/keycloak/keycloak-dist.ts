import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { downloadFolder } from '../download-folder.js';

export const KEYCLOAK_VERSION = '26.5.0';

const UNPACK = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack';

/**
 * The folder of Keycloak, built once for its embedded database so that later starts skip that minute. Fetched from Maven Central (164 MB).
 * Needs `mvn` the first time and Java 17 or newer always.
 */
export const keycloakDist = async (): Promise<string> => {
  const folder = join(downloadFolder(), `keycloak-${KEYCLOAK_VERSION}-gebouwd`);
  if (existsSync(folder)) return folder;
  // It gets its own name when it is complete, so an installation that was cut off is never taken for a whole one.
  const half = `${folder}.${process.pid}.half`;
  mkdirSync(half, { recursive: true });
  try {
    // There, because the plugin leaves marks in the folder that it runs in.
    await run(half, 'mvn', [
      '-q',
      '-B',
      UNPACK,
      `-Dartifact=org.keycloak:keycloak-quarkus-dist:${KEYCLOAK_VERSION}:zip`,
      `-DoutputDirectory=${half}`,
    ]);
    const home = join(half, `keycloak-${KEYCLOAK_VERSION}`);
    await run(half, 'java', [...javaOptions(home), 'build', '--db=dev-file', '--cache=local', '--health-enabled=true']);
    if (!existsSync(folder)) renameSync(home, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
};

/** What `bin/kc.sh` gives Java, so that the process is Java itself and not a shell around it. */
export const javaOptions = (home: string): string[] => [
  '-Xms64m',
  '-Xmx512m',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Dfile.encoding=UTF-8',
  '-Duser.language=en',
  '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
  '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
  ...['java.util', 'java.util.concurrent', 'java.security'].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`),
  `-Dkc.home.dir=${home}`,
  `-Djboss.server.config.dir=${join(home, 'conf')}`,
  '-cp',
  join(home, 'lib/quarkus-run.jar'),
  'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
];

const run = async (cwd: string, command: string, args: readonly string[]): Promise<void> => {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  // Only exit code 10 means that the build made something new.
  if (code !== 0 && code !== 10) throw new Error(`Keycloak klaarzetten mislukte (${command}, ${code}):\n${output}${errors}`);
};
