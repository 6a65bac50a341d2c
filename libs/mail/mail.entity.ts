import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** queued: will be tried. sending: handed to the mail server, no answer yet. sent: accepted. failed: refused for good. */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

/** The ledger: one row per mail that was ever to be sent. It decides, not the queue, whether a mail goes out. */
@Entity('mails')
@Unique(['key'])
@Index(['campaignId', 'queuedAt'])
@Check('mails_state_check', `state IN ('queued', 'sending', 'sent', 'failed')`)
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

  @Column({ type: 'text', default: 'queued' })
  state!: MailState;

  /** The same at every try, so that a mail sent twice around a crash is shown once. */
  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  queuedAt!: Date;

  /** While a sender holds it, nobody else sends it. */
  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
