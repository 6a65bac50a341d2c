import 'reflect-metadata';
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
export function loadConfiguration(env: Environment = process.env): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => known.has(name) && value !== ''));
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const wrong = validateSync(configuration).map((error) => `  ${error.property}: ${cures[error.property] ?? 'is not valid'}`);
  if (wrong.length > 0) throw new ConfigurationError(`The configuration cannot be used.\n${wrong.join('\n')}`);
  return configuration;
}

/**
 * The environment of this process, for a supervisor that hands it on to its children.
 * Everything else reads {@link loadConfiguration}.
 */
export function processEnvironment(): Environment {
  return process.env;
}
