import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Invitation, INVITATION_STATES, type InvitationState } from '#invitations';

export class NotInvitedView {
  @ApiProperty({ type: 'integer', description: 'Of the list, its headings being row 1; of a roster, counted from 1.' })
  row!: number;

  @ApiProperty()
  organizationName!: string;

  @ApiProperty({ enum: ['already-invited', 'already-signed', 'same-organization', 'same-address'] })
  reason!: string;

  @ApiProperty({ description: 'The name of whom it is the same as.' })
  as!: string;
}

export class InvitationReportView {
  @ApiProperty({ type: 'integer' })
  invited!: number;

  @ApiProperty({ type: [NotInvitedView], description: 'Rows that were left out, each with why.' })
  skipped!: NotInvitedView[];
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  organizationName!: string;

  @ApiProperty({ type: String, nullable: true })
  contactName!: string | null;

  @ApiProperty()
  contactEmail!: string;

  @ApiProperty()
  language!: string;

  @ApiProperty({
    enum: INVITATION_STATES,
    description:
      'queued: its mail is not out. sent. opened: a person opened the form. signed: by the link or otherwise. declined: by a press of a button. withdrawn: by a coordinator. failed: its mailbox takes no mail.',
  })
  state!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why it failed: unsubscribed, suppressed (the mailbox cannot be reached or complained), refused by its server.',
  })
  problem!: string | null;

  @ApiProperty({ format: 'date-time' })
  invitedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was answered or withdrawn.' })
  endedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The sign-on that answered it, or came by its link.',
  })
  signOnId!: string | null;
}

export class InvitationsPage {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many invitations of the campaign are in each state.',
    example: { queued: 0, sent: 40, opened: 12, signed: 31, declined: 2, withdrawn: 0, failed: 1 },
  })
  counts!: Record<InvitationState, number>;

  @ApiProperty({ type: [InvitationView] })
  items!: InvitationView[];

  @ApiPropertyOptional()
  nextCursor?: string;
}

/** @returns the columns a coordinator may see */
export function invitationView(invitation: Invitation): InvitationView {
  const { id, organizationName, contactName, contactEmail, language, state, problem, signOnId } = invitation;
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id,
    organizationName,
    contactName,
    contactEmail,
    language,
    state,
    problem,
    invitedAt: invitation.invitedAt.toISOString(),
    sentAt: iso(invitation.sentAt),
    openedAt: iso(invitation.openedAt),
    endedAt: iso(invitation.endedAt),
    signOnId,
  };
}
