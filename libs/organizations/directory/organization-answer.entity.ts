import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organization } from './organization.entity.js';

/** different: a lasting cannot-link, never asked again. unsure: somebody looked and could not tell; not asked again by itself. */
export type OrganizationAnswerValue = 'different' | 'unsure';

/** What a person said about two organizations, for every campaign. "The same" is a merge. */
@Entity('organization_answers')
@Check('organization_answers_order_check', 'left_id < right_id')
@Check('organization_answers_answer_check', `answer IN ('different', 'unsure')`)
export class OrganizationAnswer {
  /** The smaller of the two ids. */
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  leftId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  @Index()
  rightId!: string;

  @Column({ type: 'text' })
  answer!: OrganizationAnswerValue;

  @Column({ type: 'text' })
  actor!: string;

  /** Where it was said; null from the command line. */
  @Column({ type: 'uuid', nullable: true })
  campaignId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  answeredAt!: Date;
}
