import { Inject, Injectable } from '@nestjs/common';
import { IsInt, IsUUID } from 'class-validator';
import type { Logger } from 'pino';
import { operators, reviewersOf } from '#access';
import { campaignById } from '#campaigns';
import { compose, MAIL_RETRIES, Mailer, textsFor } from '#mail';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { defineJob, HandlesJob, JOB_LOGGER, type JobHandler } from '#platform/queues';
import { heldMail } from '../mails/held-mail.js';

export class TellHeldPayload {
  @IsUUID()
  campaignId!: string;

  /** milliseconds since 1970: which time it was held */
  @IsInt()
  heldAt!: number;
}

export const tellHeld = defineJob({
  name: 'roster.tell-held',
  queue: 'mail',
  payload: TellHeldPayload,
  ...MAIL_RETRIES,
});

/**
 * Tells the coordinators of a letter that it was not made final by itself. One that has nobody who may review is told of to those who run
 * the installation, and in the log: else it would wait for a person who never hears of it. Twice is once: the ledger knows whom it told.
 */
@Injectable()
@HandlesJob(tellHeld)
export class TellHeld implements JobHandler<TellHeldPayload> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
    @Inject(JOB_LOGGER) private readonly logger: Logger,
  ) {}

  async handle({ campaignId, heldAt }: TellHeldPayload): Promise<void> {
    const campaign = await campaignById(this.database, campaignId);
    if (campaign.state !== 'closed') return;
    const held = await this.database.row<{ codes: string[] | null }>(
      'SELECT held_for AS codes FROM roster_settings WHERE campaign_id = $1',
      [campaignId],
    );
    const codes = held?.codes ?? [];
    const reviewers = await reviewersOf(this.database, campaignId);
    const orphaned = reviewers.length === 0;
    const told = orphaned ? await operators(this.database) : reviewers;
    if (orphaned)
      this.logger.error(
        { campaign: campaign.slug, told: told.length },
        'a letter is held back, and nobody may review it',
      );
    const consoleUrl = `${this.configuration.publicUrl}/console/c/${campaign.slug}`;
    for (const { id, name, email } of told) {
      const identity = { kind: heldMail.kind, subjectId: id, revision: `${campaignId}:${heldAt}`, campaignId };
      const texts = textsFor(campaign.languages[0]);
      const known = { coordinatorName: name, letterTitle: campaign.title, codes, consoleUrl, orphaned };
      const mail = compose(heldMail, { texts, ...known });
      await this.mailer.send(identity, { name, address: email }, mail);
    }
  }
}
