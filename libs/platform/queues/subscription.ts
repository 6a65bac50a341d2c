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
