import { Campaign } from '#campaigns';
import { OrganizationMerge } from '#organizations';
import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** open: a coordinator has not said. same, different, unsure: a coordinator said so; none of them is asked again. */
export type DuplicateAnswer = 'open' | 'same' | 'different' | 'unsure';

/** Two sign-ons of one campaign that may be one organization, and why. Never a merge by itself. */
@Entity('possible_duplicates')
@Unique(['leftId', 'rightId'])
@Index(['campaignId', 'answer'])
@Index(['rightId'])
@Check('possible_duplicates_order_check', 'left_id < right_id')
@Check('possible_duplicates_answer_check', `answer IN ('open', 'same', 'different', 'unsure')`)
@Check('possible_duplicates_verdict_check', `verdict IN ('same', 'review')`)
export class PossibleDuplicate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  /** The smaller of the two ids, so that a pair is stored once. */
  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  leftId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  rightId!: string;

  /** same: safe without a person, so both were linked to one organization. review: a question. */
  @Column({ type: 'text', default: 'review' })
  verdict!: 'same' | 'review';

  /** 0 to 1. */
  @Column({ type: 'real', default: () => '0.5' })
  score!: number;

  /** In words a coordinator can read. */
  @Column({ type: 'text', array: true })
  reasons!: string[];

  @Column({ type: 'text', default: 'open' })
  answer!: DuplicateAnswer;

  /** The merge of organizations that asked, in another letter. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => OrganizationMerge)
  @Index()
  mergeId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  foundAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
