/** Queues by how their work fails: mail waits for servers, matching is CPU, sweeps are short SQL, exports are long, webhooks wait for strangers. */
export const QUEUES = ['mail', 'matching', 'sweeps', 'exports', 'webhooks'] as const;
export type QueueName = (typeof QUEUES)[number];

/** A kind of job. Its queue, retries and payload follow from the definition; nobody names a queue by hand. */
export interface JobDefinition<P extends object = object> {
  /** `lib.verb`, unique in the application */
  name: string;
  queue: QueueName;
  /** class-validator class; ids only, never an address or a token */
  payload: new () => P;
  /** how often it is tried in all */
  attempts: number;
  /** milliseconds before the second try; doubles from there, with jitter */
  backoff: number;
}

const defined: JobDefinition[] = [];

/** Declares a kind of job; see {@link JobDefinition}. It is kept in mind, so that boot notices one that nobody handles. */
export function defineJob<P extends object>(definition: JobDefinition<P>): JobDefinition<P> {
  defined.push(definition);
  return definition;
}

/** @returns every kind of job that the loaded code declares */
export function definedJobs(): readonly JobDefinition[] {
  return defined;
}

/** What a handler is told beside the payload. */
export interface JobContext {
  /** 1 for the first try */
  attempt: number;
  /** true when no further try follows a failure */
  last: boolean;
}

/** Handles one kind of job. It may run twice for one job, so its effect must be conditional on a row. */
export interface JobHandler<P extends object> {
  handle(payload: P, context: JobContext): Promise<void>;
}
