import { Campaign } from '#campaigns';
import { OrganizationMerge } from '#organizations';
import { SignOn, type SignOnBefore } from '#sign-ons';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a merge changed, so that undoing it gives exactly that back. */
export interface BeforeMerge extends SignOnBefore {
  /** the pair's answer; null when the pair was not known */
  answer: string | null;
  answeredAt: string | null;
  /** the name that the merge taught the directory */
  taughtNameId: string | null;
}

/** A coordinator merged a sign-on into another. Kept after it is undone. */
@Entity('sign_on_merges')
@Index('sign_on_merges_standing_key', ['signOnId'], { unique: true, where: 'undone_at IS NULL' })
export class SignOnMerge {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  signOnId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  @Index()
  intoId!: string;

  @Column({ type: 'jsonb' })
  before!: BeforeMerge;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => OrganizationMerge)
  organizationMergeId!: string | null;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  mergedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  undoneBy!: string | null;
}
