import { Injectable } from '@nestjs/common';
import { type Coordinator, reviewersOf } from '#access';
import { type Campaign, campaignById, formatInstant } from '#campaigns';
import { type ComposedMail, compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, type JobHandler } from '#platform/queues';
import { waitingIn } from '../audiences/waiting.js';
import { type DigestLetter, digestMail } from '../mails/digest-mail.js';
import { deliver } from './deliver.js';
import { ReminderPayload } from './reminder-payload.js';

export const sendDigest = defineJob({
  name: 'reminders.send-digest',
  queue: 'mail',
  payload: ReminderPayload,
  ...MAIL_RETRIES,
});

/** Tells one coordinator what waits for them, if anything does, in all their letters. */
@Injectable()
@HandlesJob(sendDigest)
export class SendDigest implements JobHandler<ReminderPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  async handle({ reminderId }: ReminderPayload): Promise<void> {
    await deliver(this.database, reminderId, digestMail.kind, async ({ subjectId, campaignId }, identity) => {
      const coordinator = (await reviewersOf(this.database, campaignId)).find(({ id }) => id === subjectId);
      if (coordinator === undefined) return;
      const to = { name: coordinator.name, address: coordinator.email };
      await this.mailer.send(identity, to, await this.digest(campaignId, coordinator));
    });
  }

  /** Of all letters the coordinator decides about: two digests within twenty hours are two too many, whatever they tell. */
  private async digest(campaignId: string, { id, name: coordinatorName }: Coordinator): Promise<ComposedMail> {
    const { languages } = await campaignById(this.database, campaignId);
    const texts = textsFor(languages[0]);
    const campaigns = await this.database.rows<Campaign>(
      `SELECT campaigns.* FROM campaigns JOIN campaign_coordinators ON campaign_id = campaigns.id
       WHERE coordinator_id = $1 AND role IN ('owner', 'editor', 'reviewer') AND state IN ('open', 'closing')
       ORDER BY deadline_at, campaigns.id`,
      [id],
    );
    const letters: DigestLetter[] = [];
    for (const { id: letterId, title, state, deadlineAt, deadlineZone } of campaigns) {
      const waiting = await waitingIn(this.database, letterId);
      const deadline = formatInstant(deadlineAt, deadlineZone, texts.language);
      if (waiting !== undefined) letters.push({ ...waiting, title, deadline, passed: state === 'closing' });
    }
    return compose(digestMail, { texts, coordinatorName, letters });
  }
}
