import { Campaign } from '#campaigns';
import { Organization } from '#organizations';
import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { InvitationState } from './invitation.states.js';

/** One organization asked to sign one letter, at one mailbox. */
@Entity('invitations')
@Unique(['campaignId', 'emailKey'])
@Unique(['campaignId', 'matchKey'])
@Unique(['tokenHash'])
@Index(['campaignId', 'state', 'invitedAt', 'id'])
@Index(['emailKey'])
@Index(['tryAfter'], { where: `state = 'queued'` })
@Check('invitations_state_check', `state IN ('queued', 'sent', 'opened', 'signed', 'declined', 'withdrawn', 'failed')`)
export class Invitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  /** As the coordinators wrote it, or as it was printed under the earlier letter. */
  @Column({ type: 'text' })
  organizationName!: string;

  @Column({ type: 'text' })
  matchKey!: string;

  /** The organization of the directory that it is, where that is safe to say without a person. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Organization, { onDelete: 'SET NULL' })
  @Index()
  organizationId!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  contactName!: string | null;

  @Column({ type: 'text' })
  contactEmail!: string;

  /** The address folded to one spelling, as in sign-ons. */
  @Column({ type: 'text' })
  emailKey!: string;

  /** BCP 47 tag, one of the campaign's. */
  @Column({ type: 'text' })
  language!: string;

  /** The earlier letter whose signer this is. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Campaign, { onDelete: 'SET NULL' })
  @Index()
  fromCampaignId!: string | null;

  /** SHA-256 of the link's token; null until its mail is written. The token follows from the installation's secret. */
  @Column({ type: 'text', nullable: true })
  tokenHash!: string | null;

  @Column({ type: 'text', default: 'queued' })
  state!: InvitationState;

  /** Why it failed. */
  @Column({ type: 'text', nullable: true })
  problem!: string | null;

  /** `coordinator:<id>` */
  @Column({ type: 'text' })
  invitedBy!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  invitedAt!: Date;

  /** While it is queued: when it is looked at again. */
  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  tryAfter!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  /** When it was signed, declined or withdrawn. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** The sign-on that answered it. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SignOn, { onDelete: 'SET NULL' })
  @Index()
  signOnId!: string | null;
}
