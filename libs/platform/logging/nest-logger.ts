import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { correlationId } from './correlation.js';

// Bounded, so that a long text without an address costs no more than its length.
const ADDRESS = /(?:"[^"\n]{1,64}"|[^\s"<>@]{1,64})@[^\s"'<>@]{1,255}/g;
const TOKEN = /\/([viq]|unsubscribe)\/[\w-]{16,}/g;

/**
 * Takes mail addresses and link tokens out of a text; the last line of defence before a log or a row. What strangers said may hold
 * anything: PostgreSQL stores no NUL and no half of a character, so neither is left.
 *
 * @param longest characters that are kept
 */
export function scrub(text: string, longest = Infinity): string {
  const clean = text.replaceAll('\0', '').replace(ADDRESS, '[address]').replace(TOKEN, '/$1/[token]');
  return clean.slice(0, longest).toWellFormed();
}

/**
 * @param level pino level
 * @param to standard output when left out
 * @returns a logger of JSON lines, scrubbed, with the correlation id on each
 */
export function createLogger(level: string, name: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { app: name },
    mixin: () => ({ correlationId: correlationId() }),
    hooks: {
      logMethod(args, method) {
        const clean = args.map((arg: unknown) => (typeof arg === 'string' ? scrub(arg) : arg));
        method.apply(this, clean as Parameters<typeof method>);
      },
    },
    serializers: {
      err: (error: Error) => ({ type: error.name, message: scrub(error.message), stack: scrub(error.stack ?? '') }),
    },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** Nest's own messages, through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.info({ context }, text(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    if (message instanceof Error) this.logger.error({ context, err: message }, message.message);
    else this.logger.error({ context, stack: stack === undefined ? undefined : scrub(stack) }, text(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, text(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, text(message));
  }

  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, text(message));
  }
}

function text(message: unknown): string {
  return typeof message === 'string' ? message : JSON.stringify(message);
}
