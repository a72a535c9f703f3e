import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { downloadFolder } from '../download-folder.js';
import { needsProgram } from '../needs-program.js';

export const KAFKA_VERSION = '4.2.0';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>nl.regiomatch</groupId><artifactId>kafka-jars</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>`;

/** The folder with the jars of Apache Kafka; fetched once from Maven Central. Installs Maven the first time, and Java, where Debian's packages can. */
export const kafkaJars = async (): Promise<string> => {
  const folder = join(downloadFolder(), `kafka-${KAFKA_VERSION}`);
  needsProgram('java', ['-version'], 'openjdk-17-jre-headless');
  if (existsSync(folder)) return folder;
  needsProgram('mvn', ['--version'], 'maven');
  const work = mkdtempSync(join(tmpdir(), 'regiomatch-kafka-'));
  // It gets its own name when it is complete, so an installation that was cut off is never taken for a whole one.
  const half = `${folder}.${process.pid}.half`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    writeFileSync(join(work, 'pom.xml'), POM);
    const maven = spawn('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${half}`], {
      cwd: work,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output, [code]] = await Promise.all([text(maven.stdout), once(maven, 'exit')]);
    if (code !== 0) throw new Error(`De jars van Kafka ophalen met mvn mislukte:\n${output}`);
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
};
