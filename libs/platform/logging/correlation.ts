import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` so that every log line, event and job made inside carries `id`. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** Binds the rest of the current asynchronous context to `id`; for hooks that cannot wrap what follows. */
export function enterCorrelation(id: string): void {
  storage.enterWith(id);
}

/** @returns the id of the request or job being served, or undefined outside of one. */
export function correlationId(): string | undefined {
  return storage.getStore();
}

/** @returns `given` when it is a sane id from a proxy in front, otherwise a fresh one. */
export function correlationFrom(given: string | undefined): string {
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
