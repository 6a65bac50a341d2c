import { ApiProperty } from '@nestjs/swagger';
import type { FailedMail, SubjectMailbox, UnknownMail } from '#mail';
import { MailboxStateView } from '../../views/mailbox.view.js';

export class SuppressedMailboxView extends MailboxStateView {
  @ApiProperty({
    format: 'uuid',
    description: 'Whom the mails were about: a sign-on, a coordinator or an invitation.',
  })
  subjectId!: string;
}

/** Distinct mailboxes by reason. */
export class SuppressedCounts {
  @ApiProperty({ type: 'integer' })
  bounce!: number;

  @ApiProperty({ type: 'integer' })
  complaint!: number;

  @ApiProperty({ type: 'integer' })
  unsubscribed!: number;

  @ApiProperty({ type: 'integer' })
  refused!: number;
}

export class SuppressedMailboxesView {
  @ApiProperty({ type: SuppressedCounts })
  counts!: SuppressedCounts;

  @ApiProperty({ type: [SuppressedMailboxView], description: 'The newest first, at most 1000.' })
  items!: SuppressedMailboxView[];
}

/** A mail that was handed over and whose answer never came. */
export class UnknownMailView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'announcement' })
  kind!: string;

  @ApiProperty({ format: 'uuid', description: 'Whom it is about: for a signer’s mail the sign-on.' })
  subjectId!: string;

  @ApiProperty({ description: 'To look for in the mail server’s log.' })
  messageId!: string;

  @ApiProperty({ format: 'date-time' })
  handedOverAt!: string;

  @ApiProperty({ type: String, nullable: true })
  lastError!: string | null;
}

/** A mail that is not tried again by itself. */
export class FailedMailView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'rejection' })
  kind!: string;

  @ApiProperty({ format: 'uuid', description: 'Whom or what it is about: a sign-on, a question, an invitation.' })
  subjectId!: string;

  @ApiProperty({ description: 'To look for in the mail server’s log.' })
  messageId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why, without addresses.' })
  lastError!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Set when nobody refused it, but two days of tries came to their end; its dead letter can be retried.',
  })
  givenUpAt!: string | null;
}

export function suppressedView({ subjectId, since, ...state }: SubjectMailbox): SuppressedMailboxView {
  return { subjectId, ...state, since: since.toISOString() };
}

export function unknownMailView({ campaignId: _campaign, handedOverAt, ...mail }: UnknownMail): UnknownMailView {
  return { ...mail, handedOverAt: handedOverAt.toISOString() };
}

export function failedMailView({ campaignId: _campaign, givenUpAt, ...mail }: FailedMail): FailedMailView {
  return { ...mail, givenUpAt: givenUpAt?.toISOString() ?? null };
}
