import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fact, in the past tense; append-only. Audit trail, activity feed and the source of every job in one. */
@Entity('events')
@Index(['campaignId', 'id'])
@Index(['subjectId'])
export class EventRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'uuid', nullable: true })
  campaignId!: string | null;

  /** What it happened to: a sign-on, a campaign, an edition. */
  @Column({ type: 'uuid' })
  subjectId!: string;

  /** `signer`, `clock`, `coordinator:<id>`, `operator` */
  @Column({ type: 'text' })
  actor!: string;

  /** Ids and small facts, never a name or an address. */
  @Column({ type: 'jsonb', default: {} })
  data!: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  correlationId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  occurredAt!: Date;
}
