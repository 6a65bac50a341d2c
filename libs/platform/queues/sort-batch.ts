import type { DeadLetter, Entry, NewDeadLetter, RecordedEvent } from '#platform/outbox';
import type { JobDefinition } from './job-definition.js';
import type { NewJob } from './job-queues.js';
import { checkedPayload } from './payload.js';
import type { Subscription } from './subscription.js';

/** What a batch of the outbox comes to. */
export interface SortedBatch {
  jobs: NewJob[];
  failures: NewDeadLetter[];
}

/** Makes the jobs of a batch: one per event and subscriber, one per dead letter. What cannot be made is a failure, job by job. */
export function sortBatch(entries: Entry[], subscriptions: Subscription[], definitions: JobDefinition[]): SortedBatch {
  const sorted: SortedBatch = { jobs: [], failures: [] };
  for (const { event, letter, again } of entries) {
    const own: SortedBatch = { jobs: [], failures: sorted.failures };
    if (letter !== undefined) tryAgain(letter, event, subscriptions, definitions, own);
    else if (event !== undefined) fanOut(event, subscriptions, own);
    sorted.jobs.push(...own.jobs.map((job) => ({ ...job, last: again })));
  }
  return sorted;
}

function fanOut(event: RecordedEvent, subscriptions: Subscription[], { jobs, failures }: SortedBatch): void {
  for (const { job: definition, payload: make } of subscriptions.filter(({ event: type }) => type === event.type)) {
    const id = `event-${event.id}-${definition.name}`;
    let payload: object = {};
    try {
      payload = make(event);
      jobs.push({ definition, payload: checkedPayload(definition, payload), id, correlationId: event.correlationId });
    } catch (error) {
      failures.push({
        queue: definition.queue,
        job: definition.name,
        jobId: id,
        payload,
        eventId: event.id,
        correlationId: event.correlationId,
        error: messageOf(error),
        attempts: 1,
        failedAt: new Date(),
      });
    }
  }
}

/** What came from an event is made from it anew: what made the wrong payload may have been mended since. */
function tryAgain(
  letter: DeadLetter,
  event: RecordedEvent | undefined,
  subscriptions: Subscription[],
  definitions: JobDefinition[],
  { jobs, failures }: SortedBatch,
): void {
  try {
    const definition = definitions.find(({ name }) => name === letter.job);
    if (definition === undefined) throw new Error(`No handler knows the job ${letter.job}.`);
    const subscription = subscriptions.find(({ event: type, job }) => type === event?.type && job === definition);
    const payload = event !== undefined && subscription !== undefined ? subscription.payload(event) : letter.payload;
    jobs.push({
      definition,
      payload: checkedPayload(definition, payload),
      id: `dead-letter-${letter.id}-${letter.retries}`,
      correlationId: letter.correlationId,
      origin: { queue: letter.queue, jobId: letter.jobId },
    });
  } catch (error) {
    const { queue, job, jobId, payload, correlationId } = letter;
    failures.push({
      ...{ queue, job, jobId, payload, correlationId },
      eventId: letter.eventId ?? undefined,
      error: messageOf(error),
      attempts: 1,
      failedAt: new Date(),
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
