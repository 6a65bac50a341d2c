import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** by-hand: a coordinator. failing: no success for days. gone: the receiver answered 410. */
export type DisabledReason = 'by-hand' | 'failing' | 'gone';

/** Where the events of one campaign are sent, and how far that has come. Also the unit of order: one worker at a time sends to it. */
@Entity('webhook_endpoints')
@Index(['campaignId'])
@Check('webhook_endpoints_disabled_reason_check', `disabled_reason IN ('by-hand', 'failing', 'gone')`)
@Check('webhook_endpoints_disabled_check', '(disabled_at IS NULL) = (disabled_reason IS NULL)')
@Check('webhook_endpoints_previous_check', '(previous_secret IS NULL) = (previous_until IS NULL)')
export class WebhookEndpoint {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('campaigns', { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text', default: '' })
  description!: string;

  /** The types of events it gets. */
  @Column({ type: 'text', array: true })
  events!: string[];

  /** Encrypted; see signing/secret.ts. */
  @Column({ type: 'bytea' })
  secret!: Buffer;

  /** The one before the last rotation, in force beside it until {@link previousUntil}. */
  @Column({ type: 'bytea', nullable: true })
  previousSecret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  previousUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  disabledReason!: DisabledReason | null;

  /** The first failure since the last success. */
  @Column({ type: 'timestamptz', nullable: true })
  failingSince!: Date | null;

  /** The newest event when the endpoint was made or last asked for other events; what was not sent by then never is. */
  @Column({ type: 'bigint' })
  sinceEventId!: string;

  /** Every event up to this one that was to be seen then has its delivery. Stands still while the endpoint is disabled. */
  @Column({ type: 'bigint' })
  recordedTo!: string;

  /** Fencing: only the worker that still holds this token may write down what became of a try. */
  @Column({ type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}
