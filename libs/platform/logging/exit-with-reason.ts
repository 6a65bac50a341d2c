import { createLogger } from './nest-logger.js';

/**
 * Ends a process that could not start, with exit code 1 and one line in the log like any other. What is wrong with the
 * configuration is for a person to read: it holds cures and no values, so it is printed as it is.
 */
export function exitWithReason(app: string, error: unknown): never {
  const reason = error instanceof Error ? error : new Error(String(error));
  if (reason.name === 'ConfigurationError') process.stderr.write(`${reason.message}\n`);
  else createLogger('info', app).fatal({ err: reason }, `cannot start: ${reason.message}`);
  process.exit(1);
}
