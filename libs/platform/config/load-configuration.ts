import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Configuration } from './configuration.js';
import { cures } from './cures.js';

/** Thrown when a variable is missing or wrong; the message names each one with its cure and never its value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

type Environment = Record<string, string | undefined>;

const known = new Set(
  getMetadataStorage()
    .getTargetValidationMetadatas(Configuration, '', false, false)
    .map((rule) => rule.propertyName),
);

/**
 * Reads the configuration from an environment.
 *
 * @param env variables by name; the process's own when left out. Empty strings count as absent.
 * @throws ConfigurationError naming every wrong variable and what to write instead.
 */
export function loadConfiguration(env: Environment = processEnvironment()): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => known.has(name) && value !== ''));
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const wrong = validateSync(configuration).map(
    (error) => `  ${error.property}: ${cures[error.property] ?? 'is not valid'}`,
  );
  if (wrong.length > 0) throw new ConfigurationError(`The configuration cannot be used.\n${wrong.join('\n')}`);
  return configuration;
}

/**
 * The environment of this process with the `.env` file of the folder it was started in, if there is one; what the
 * environment has already wins. For a supervisor that hands it on; everything else reads {@link loadConfiguration}.
 */
export function processEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Checks an environment before anything heavy is started, when some of it is still to be filled in.
 *
 * @param later variables that will be set by then, with values that pass
 * @throws ConfigurationError as {@link loadConfiguration}
 */
export function checkEnvironment(env: Environment, later: Environment): void {
  loadConfiguration({ ...later, ...Object.fromEntries(Object.entries(env).filter(([, value]) => value)) });
}
