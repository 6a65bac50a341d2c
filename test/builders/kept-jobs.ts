import type { JobQueues } from '#platform/queues';

type Job = Parameters<JobQueues['enqueue']>[0][number];

/** Stands in for the queues of a handler: keeps what was enqueued, so that a test runs it itself, twice if it likes. */
export class KeptJobs {
  readonly jobs: Job[] = [];

  /** What a handler that enqueues is given. */
  get queues(): JobQueues {
    const enqueue = (jobs: Job[]): Promise<void> => Promise.resolve(void this.jobs.push(...jobs));
    return { enqueue } as unknown as JobQueues;
  }

  /** @returns the payloads of all jobs of one kind so far */
  payloads<P extends object>(definition: { name: string; payload: new () => P }): P[] {
    return this.jobs.filter((job) => job.definition.name === definition.name).map(({ payload }) => payload as P);
  }
}
