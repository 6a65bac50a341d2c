import { Campaign } from '#campaigns';
import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** open: a coordinator has not said. same, different: a coordinator said so; `different` is never asked again. */
export type DuplicateAnswer = 'open' | 'same' | 'different';

/** Two sign-ons of one campaign that may be one organization, and why. Never a merge by itself. */
@Entity('possible_duplicates')
@Unique(['leftId', 'rightId'])
@Index(['campaignId', 'answer'])
@Index(['rightId'])
@Check('possible_duplicates_order_check', 'left_id < right_id')
@Check('possible_duplicates_answer_check', `answer IN ('open', 'same', 'different')`)
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

  /** In words a coordinator can read. */
  @Column({ type: 'text', array: true })
  reasons!: string[];

  @Column({ type: 'text', default: 'open' })
  answer!: DuplicateAnswer;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  foundAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
