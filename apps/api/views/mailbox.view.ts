import { ApiProperty } from '@nestjs/swagger';
import type { MailboxState } from '#mail';

const REASONS = ['bounce', 'complaint', 'unsubscribed', 'refused'];

/** Why a mailbox gets no mail. */
export class MailboxStateView {
  @ApiProperty({
    enum: REASONS,
    description:
      'refused: its server said no. bounce: a report said so later. complaint: called spam. unsubscribed: only mails it asks for.',
  })
  reason!: string;

  @ApiProperty({ enum: ['campaign', 'all'], description: 'For this campaign, or for every one of this installation.' })
  scope!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the mail server said, without addresses.' })
  detail!: string | null;
}

/** @returns what a coordinator sees of a mailbox; null when it is fine */
export function mailboxView(state: MailboxState | undefined): MailboxStateView | null {
  if (state === undefined) return null;
  const { reason, scope, since, detail } = state;
  return { reason, scope, since: since.toISOString(), detail };
}
