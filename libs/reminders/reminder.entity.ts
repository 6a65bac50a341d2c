import type { ReminderAudience } from '#campaigns';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ReminderRun } from './reminder-run.entity.js';
import type { ReminderState } from './reminder.states.js';

/** One reminder to one person: what became of it, and why. */
@Entity('reminders')
@Unique(['campaignId', 'audience', 'dueAt', 'subjectId'])
@ForeignKey(() => ReminderRun, ['campaignId', 'audience', 'dueAt'], ['campaignId', 'audience', 'dueAt'], {
  onDelete: 'CASCADE',
})
@Index(['emailKey', 'decidedAt'], { where: `state IN ('sending', 'sent')` })
@Index(['notBefore'], { where: `state IN ('waiting', 'sending')` })
@Check('reminders_state_check', `state IN ('waiting', 'sending', 'sent', 'skipped')`)
@Check('reminders_reason_check', `(state = 'skipped') = (reason IS NOT NULL) OR state = 'waiting'`)
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  campaignId!: string;

  @Column({ type: 'text' })
  audience!: ReminderAudience;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  /** The sign-on, invitation, question or coordinator it is about. */
  @Column({ type: 'uuid' })
  @Index()
  subjectId!: string;

  /** The mailbox it goes to, folded, as in sign-ons: for the hours between two reminders. */
  @Column({ type: 'text' })
  emailKey!: string;

  @Column({ type: 'text', default: 'waiting' })
  state!: ReminderState;

  /** Why it was skipped, or what it waits for. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** It is looked at then: when its turn comes, or again when the job that looked got lost. */
  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  notBefore!: Date;

  /** How often it was put off; names its job, so that a lost job is made again and a waiting one is not doubled. */
  @Column({ type: 'integer', default: 0 })
  putOff!: number;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}
