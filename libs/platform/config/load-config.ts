import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** The configuration is wrong; the message names every error at once, so that an operator repairs it in one round. */
export class ConfigOngeldig extends Error {
  constructor(readonly fouten: readonly string[]) {
    super(`De instellingen kloppen niet:\n${fouten.map((fout) => `  - ${fout}`).join('\n')}`);
    this.name = 'ConfigOngeldig';
  }
}

/** Reads a configuration class from environment variables (same names as its properties). Values of secrets never reach a message. */
export const loadConfig = <T extends object>(type: ClassConstructor<T>, env: Readonly<Record<string, string | undefined>>): T => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const config = plainToInstance(type, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const fouten = validateSync(config, { skipMissingProperties: false, forbidUnknownValues: false, validationError: { target: false, value: false } });
  if (fouten.length > 0) throw new ConfigOngeldig(fouten.flatMap(describe));
  return config;
};

const describe = ({ property, constraints }: ValidationError): string[] => Object.values(constraints ?? {}).map((text) => `${property}: ${text}`);
