import { Campaign } from '#campaigns';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RunSkipReason } from './rules/stop-rules.js';

/**
 * One step of a campaign's plan at one due time, done or passed over. Moving the deadline makes other due times,
 * and so other rows: nothing is sent twice and nothing is forgotten.
 */
@Entity('reminder_runs')
@Check('reminder_runs_outcome_check', `outcome IN ('sent', 'skipped')`)
export class ReminderRun {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @PrimaryColumn({ type: 'text' })
  audience!: string;

  @PrimaryColumn({ type: 'timestamptz' })
  dueAt!: Date;

  /** The deadline that {@link dueAt} was counted from. */
  @Column({ type: 'timestamptz' })
  deadlineAt!: Date;

  /** sent: everybody of the audience has a row in `reminders`, which says what became of theirs. */
  @Column({ type: 'text' })
  outcome!: 'sent' | 'skipped';

  /** Why it was skipped. */
  @Column({ type: 'text', nullable: true })
  reason!: RunSkipReason | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  ranAt!: Date;
}
