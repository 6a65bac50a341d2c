import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { MailState } from './mail.states.js';

/** The ledger: one row per mail that was ever to be sent. It decides, not the queue, whether a mail goes out. */
@Entity('mails')
@Unique(['key'])
@Index(['campaignId', 'queuedAt'])
@Index(['recipientKey'])
@Index(['subjectId'])
@Index('mails_open_idx', ['queuedAt'], { where: `state = 'queued' OR state = 'sending'` })
@Check('mails_state_check', `state IN ('queued', 'sending', 'sent', 'failed', 'suppressed', 'unknown')`)
export class MailRecord {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** `kind:subject:revision` */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('campaigns', { onDelete: 'CASCADE' })
  campaignId!: string | null;

  /** Whom or what it is about; the address is looked up when it is sent and stands nowhere here. */
  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Which mailbox it goes to, without saying its address: see addressKey. */
  @Column({ type: 'text', nullable: true })
  recipientKey!: string | null;

  @Column({ type: 'text', default: 'queued' })
  state!: MailState;

  /** The same at every try, so that a mail sent twice around a crash is shown once. */
  @Column({ type: 'text' })
  messageId!: string;

  /** How often a sender took it in hand; whoever holds an older number can mark nothing any more. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** Without addresses. */
  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  /** When it was put into the queue, for its first or its next try; of what failed, when its last one ended. */
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  queuedAt!: Date;

  /** Its place in the pace: not sent before, and not paid for again. */
  @Column({ type: 'timestamptz', nullable: true })
  slotAt!: Date | null;

  /** While a sender holds it, nobody else sends it. */
  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  /** Just before its last byte left; only for kinds that are not sent again without a person. */
  @Column({ type: 'timestamptz', nullable: true })
  handedOverAt!: Date | null;

  /** Set on what failed because nobody tried it any more: should its job come again, it goes out. */
  @Column({ type: 'timestamptz', nullable: true })
  givenUpAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
