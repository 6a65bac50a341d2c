import type { Provider } from '@nestjs/common';
import type { RecordedEvent } from '#platform/outbox';
import type { JobDefinition } from './job-definition.js';

/** "When this happens, do that": one job per event, its payload made from the event. */
export interface Subscription {
  event: string;
  job: JobDefinition;
  payload(event: RecordedEvent): object;
}

/** Subscribes a job to a type of event; `payload` is checked against the job's payload class. */
export function subscribe<P extends object>(
  event: string,
  job: JobDefinition<P>,
  payload: (event: RecordedEvent) => P,
): Subscription {
  return { event, job, payload };
}

export const SUBSCRIPTIONS = Symbol('subscriptions');
export const EVENTS = Symbol('events');

/** For the module of a lib: what the lib does when something happens. The registry collects those of all modules. */
export function provideSubscriptions(subscriptions: Subscription[]): Provider {
  return { provide: SUBSCRIPTIONS, useValue: subscriptions };
}

/**
 * For the module of a lib: the types of events that the lib publishes. Others may subscribe to these alone, so that a misspelt type
 * fails at boot.
 *
 * @param catalogs objects whose values are types of events
 */
export function provideEvents(...catalogs: Readonly<Record<string, string>>[]): Provider {
  return { provide: EVENTS, useValue: catalogs.flatMap((catalog) => Object.values(catalog)) };
}
