import { Organization } from '#organizations';
import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** new: nobody like it was known. matching: safe without a person. coordinator: a person said so. */
export type LinkedBy = 'new' | 'matching' | 'coordinator';

/** Which organization a sign-on is taken for, and why. Derived, but for what a coordinator said. */
@Entity('organization_links')
@Check('organization_links_linked_by_check', `linked_by IN ('new', 'matching', 'coordinator')`)
@Index('organization_links_unsettled_idx', ['linkedAt'], { where: 'settled_at IS NULL' })
export class OrganizationLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  signOnId!: string;

  /** The organization whose name matched; read through its root. */
  @Column({ type: 'uuid' })
  @ForeignKey(() => Organization)
  @Index()
  organizationId!: string;

  @Column({ type: 'text' })
  linkedBy!: LinkedBy;

  /** Of the match, 0 to 1; null when there was none. */
  @Column({ type: 'real', nullable: true })
  score!: number | null;

  @Column({ type: 'text', array: true, default: [] })
  reasons!: string[];

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  linkedAt!: Date;

  /** When it was looked at once more after the burst it came in. */
  @Column({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
}
