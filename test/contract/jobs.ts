import { getMetadataStorage } from 'class-validator';
import type { JobDefinition, Subscription } from '#platform/queues';
import { exported, modulesThat } from './product-modules.js';

const isJob = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ['name', 'queue', 'payload', 'attempts'].every((key) => key in value);

const isSubscription = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'event' in value && isJob((value as { job?: unknown }).job);

/** @returns each property of a validated class with its rules, in the order of their names */
export function rulesOf(type: abstract new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
  return names.map((property) => {
    const own = rules.filter(({ propertyName }) => propertyName === property);
    const said = own.map(({ name, type: kind, constraints }) =>
      [name ?? kind, ...(constraints ?? []).filter(isPlain).map(asText)].join(' '),
    );
    return `${property}: ${said.sort().join('; ')}`;
  });
}

const isPlain = (value: unknown): boolean => value !== undefined && typeof value !== 'function';

function asText(value: unknown): string {
  return value instanceof RegExp ? String(value) : JSON.stringify(value);
}

/** @returns every kind of job: name, queue, tries, and what its payload holds. A job that is queued by one release runs in the next. */
export async function jobCatalogue(): Promise<string> {
  const jobs = exported<JobDefinition>(await modulesThat(/\bdefineJob\(/), isJob);
  return jobs
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name, queue, attempts, backoff, payload }) => [
      `${name}  queue ${queue}, attempts ${attempts}, backoff ${backoff} ms`,
      ...rulesOf(payload).map((rule) => `    ${rule}`),
    ])
    .join('\n');
}

/** @returns which job follows from which event */
export async function subscriptionCatalogue(): Promise<string> {
  const values = exported<unknown>(
    await modulesThat(/\bsubscribe\(/),
    (value) => Array.isArray(value) || isSubscription(value),
  );
  const subscriptions = values.flat().filter(isSubscription) as Subscription[];
  return [...new Set(subscriptions.map(({ event, job }) => `${event} → ${job.name}`))].sort().join('\n');
}

/** @returns the types of all events in the libs' objects of events */
export async function eventCatalogue(): Promise<string> {
  const modules = await modulesThat(/export const \w+Events = \{|export const [A-Z_]+ = '[a-z-]+\.[a-z-]+';/);
  const types = exported<Record<string, string> | string>(modules, (value, name) =>
    typeof value === 'string' ? /^[a-z-]+\.[a-z-]+$/.test(value) : /Events$/.test(name),
  );
  const named = types.flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)));
  return [...new Set(named.filter((type) => typeof type === 'string'))].sort().join('\n');
}
