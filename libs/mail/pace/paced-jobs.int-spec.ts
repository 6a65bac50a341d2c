import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { IsUUID } from 'class-validator';
import { waitUntil } from '#platform/embedded';
import { createLogger } from '#platform/logging';
import { createQueueBackend, defineJob, JobQueues, JobRunner, newJob } from '#platform/queues';
import { aMail, aMailer, send } from '../../../test/builders/mails.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Mailer } from '../mailer.js';

class NotePayload {
  @IsUUID()
  subjectId!: string;
}

const note = defineJob({ name: 'test.paced', queue: 'mail', payload: NotePayload, attempts: 2, backoff: 10 });

describe('mails over the limit', () => {
  let world: World;
  let queues: JobQueues;
  let runners: JobRunner[];
  let mailers: Mailer[];
  let runs = 0;
  const domain = `${unique('domain')}.example`;

  beforeAll(async () => {
    world = await World.create();
    const backend = createQueueBackend(world.configuration);
    queues = new JobQueues(backend);
    // 80 a minute: three quarters for bulk mail make one a second, after a burst of eleven.
    mailers = [1, 2].map(() => aMailer(world, { MAIL_PER_DOMAIN_PER_MINUTE: '80' }));
    runners = mailers.map((mailer) => {
      const runner = new JobRunner(backend, createLogger('silent', 'test'));
      const handle = async ({ subjectId }: object & { subjectId?: string }): Promise<void> => {
        runs += 1;
        await send(world, aMail({ subjectId, address: `${subjectId}@${domain}`, transactional: false }), mailer);
      };
      runner.start(new Map([[note.name, { definition: note, handler: { handle } }]]), { mail: 8 });
      return runner;
    });
    expect(await waitUntil(() => queues.reachable(), 5_000)).toBe(true);
  });
  afterAll(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    for (const mailer of mailers) mailer.onApplicationShutdown();
    await queues.onApplicationShutdown();
    await world.close();
  });

  it('all go out, each later by its place, each job looked at twice at most, by two workers together', async () => {
    const from = Date.now();
    await queues.enqueue(Array.from({ length: 15 }, () => newJob(note, { subjectId: randomUUID() })));
    const sent = async (): Promise<Date[]> =>
      (
        await world.database.rows<{ sentAt: Date }>(`SELECT sent_at FROM mails WHERE state = 'sent' ORDER BY sent_at`)
      ).map(({ sentAt }) => sentAt);
    expect(await waitUntil(async () => (await sent()).length === 15, 20_000)).toBe(true);
    const after = (await sent()).map((at) => at.getTime() - from);
    expect(after[14]).toBeGreaterThan(3_500);
    expect(after.filter((ms) => ms < 900).length).toBeLessThanOrEqual(11);
    expect(runs).toBe(15 + 4);
    expect((await world.database.row<{ n: number }>('SELECT count(*)::int AS n FROM mails'))?.n).toBe(15);
  }, 30_000);
});
