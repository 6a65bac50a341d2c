import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organization } from './organization.entity.js';

/** One organization was found to be another. Kept after it is undone: who said what, and when. */
@Entity('organization_merges')
@Index('organization_merges_standing_key', ['goneId'], { unique: true, where: 'undone_at IS NULL' })
export class OrganizationMerge {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  goneId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  @Index()
  keptId!: string;

  /** `matching` when the names were in the safe band. */
  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', array: true, default: [] })
  reasons!: string[];

  @Column({ type: 'uuid', nullable: true })
  campaignId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  mergedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  undoneBy!: string | null;
}
