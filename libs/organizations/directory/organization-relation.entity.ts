import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organization } from './organization.entity.js';

/** parent: it is a part, programme or chapter of the other. network: it belongs to the other. Shown, never merged. */
export type RelationKind = 'parent' | 'network';

/** One organization belongs to another. */
@Entity('organization_relations')
@Check('organization_relations_kind_check', `kind IN ('parent', 'network')`)
@Check('organization_relations_other_check', 'organization_id <> related_id')
export class OrganizationRelation {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  organizationId!: string;

  /** The parent or network. */
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  @Index()
  relatedId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: RelationKind;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  addedAt!: Date;
}
