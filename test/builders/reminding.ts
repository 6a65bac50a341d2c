import type { Campaign } from '#campaigns';
import {
  RemindAsked,
  remindAsked,
  RemindInvited,
  remindInvited,
  RemindUnverified,
  remindUnverified,
  SendDigest,
  sendDigest,
  SweepReminders,
} from '#reminders';
import { KeptJobs } from './kept-jobs.js';
import type { World } from './world.js';

/** The worker's part in reminders, by hand: sweep, and run what it made. */
export class Reminding {
  constructor(private readonly world: World) {}

  /** @param hours before the campaign's deadline; negative for after it */
  async travelBefore({ deadlineAt }: Campaign, hours: number): Promise<void> {
    await this.world.clock.travelTo(new Date(deadlineAt.getTime() - hours * 3_600_000));
  }

  /** @returns the jobs that the sweep made, not run yet */
  async sweep(): Promise<KeptJobs> {
    const kept = new KeptJobs();
    await new SweepReminders(this.world.database, kept.queues).handle();
    return kept;
  }

  /** Runs the jobs all at once, as several workers would. */
  async run(kept: KeptJobs): Promise<void> {
    const { database, mailer, configuration } = this.world;
    const handlers = [
      { job: remindUnverified, handler: new RemindUnverified(database, mailer, configuration) },
      { job: remindAsked, handler: new RemindAsked(database, mailer, configuration) },
      { job: remindInvited, handler: new RemindInvited(database, mailer, configuration) },
      { job: sendDigest, handler: new SendDigest(database, mailer) },
    ];
    await Promise.all(
      handlers.flatMap(({ job, handler }) => kept.payloads(job).map((payload) => handler.handle(payload))),
    );
  }

  /** @returns what became of the reminders about somebody, the first due first: `sent`, `skipped: acted` */
  async fates(subjectId: string): Promise<string[]> {
    const rows = await this.world.database.rows<{ state: string; reason: string | null }>(
      'SELECT state, reason FROM reminders WHERE subject_id = $1 ORDER BY due_at',
      [subjectId],
    );
    return rows.map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`));
  }
}
