import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CampaignState } from './campaign.states.js';
import type { ReconsentRule } from './reconsent-rule.js';
import type { ReminderStep } from './reminder-plan.js';

/** One letter being circulated. */
@Entity('campaigns')
@Unique(['slug'])
@Index(['state', 'deadlineAt'])
@Check('campaigns_reconsent_rule_check', `reconsent_rule IN ('confirm', 'object')`)
@Check('campaigns_state_check', `state IN ('draft', 'open', 'closing', 'closed', 'finalized', 'archived')`)
export class Campaign {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  /** For lists and mails: the title of the version in force in the main language. */
  @Column({ type: 'text' })
  title!: string;

  /** The organization or coalition that owns the campaign, as printed. */
  @Column({ type: 'text' })
  convener!: string;

  @Column({ type: 'text', default: 'draft' })
  state!: CampaignState;

  /** BCP 47 tags; the first is the letter's main language. */
  @Column({ type: 'text', array: true })
  languages!: string[];

  /** Wall time as the coordinator wrote it: `2027-01-15T17:00`. */
  @Column({ type: 'text' })
  deadlineLocal!: string;

  /** IANA zone of {@link deadlineLocal}. */
  @Column({ type: 'text' })
  deadlineZone!: string;

  /** The instant that the two make; what the database compares with. */
  @Column({ type: 'timestamptz' })
  deadlineAt!: Date;

  /** Version of the time zone data that {@link deadlineAt} was computed with: `2026c`. */
  @Column({ type: 'text', default: '' })
  deadlineTzdata!: string;

  /** Whether persons may sign for themselves, beside organizations. */
  @Column({ type: 'boolean', default: false })
  individualsMaySign!: boolean;

  /** How long after the deadline those who signed in time may still verify. */
  @Column({ type: 'integer', default: 48 })
  graceHours!: number;

  /** When the grace ends: {@link deadlineAt} and {@link graceHours}. The database derives it; the expression is as PostgreSQL prints it. */
  @Column({
    type: 'timestamptz',
    generatedType: 'STORED',
    asExpression: `timezone('UTC'::text, (timezone('UTC'::text, deadline_at) + make_interval(hours => grace_hours)))`,
  })
  graceEndsAt!: Date;

  @Column({ type: 'jsonb' })
  reminderPlan!: ReminderStep[];

  /** From when, on the recipient's clock, nobody is reminded: `21:00`. */
  @Column({ type: 'text', default: '21:00' })
  quietFrom!: string;

  /** Until when: `08:00`. */
  @Column({ type: 'text', default: '08:00' })
  quietTo!: string;

  /** Number of the letter version in force. */
  @Column({ type: 'integer', default: 1 })
  letterVersion!: number;

  /** Number of the last version whose change was material: who is bound to an earlier one is asked again. */
  @Column({ type: 'integer', default: 1 })
  materialVersion!: number;

  @Column({ type: 'text', default: 'confirm' })
  reconsentRule!: ReconsentRule;

  /** How long signers have to answer after a material change. */
  @Column({ type: 'integer', default: 72 })
  reconsentHours!: number;

  /** Where answers to the letter's mails go; its signers see it. */
  @Column({ type: 'text', nullable: true })
  replyTo!: string | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  /** When the campaign was opened or its deadline last moved: what was due before is not sent any more. */
  @Column({ type: 'timestamptz', nullable: true })
  remindersFrom!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
