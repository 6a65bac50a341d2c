import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who brought an organization into the directory. */
export type OrganizationOrigin = 'sign-on' | 'member' | 'import' | 'coordinator';

/**
 * The entity behind sign-ons. A merge moves nothing: it points one organization at another, and everything that hangs on either
 * is read through {@link rootId}. So a merge can be undone exactly, whatever was hung on since.
 */
@Entity('organizations')
@Check('organizations_root_check', '(merged_into IS NULL) = (root_id = id)')
@Check('organizations_origin_check', `origin IN ('sign-on', 'member', 'import', 'coordinator')`)
@Index('organizations_domains_idx', { synchronize: false })
@Index('organizations_campaign_domains_idx', { synchronize: false })
export class Organization {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The organization at the end of the chain of merges; its own id when it was not merged. Derived from mergedInto. */
  @Column({ type: 'uuid' })
  @ForeignKey(() => Organization, { deferrable: 'INITIALLY DEFERRED' })
  @Index()
  rootId!: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Organization)
  @Index()
  mergedInto!: string | null;

  @Column({ type: 'text' })
  origin!: OrganizationOrigin;

  /** A person stood up for it: approved a sign-on of it, or imported it. Until then only its own campaign sees it. */
  @Column({ type: 'boolean', default: false })
  vouched!: boolean;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  /** Registrable domains of its website and its mail; never one of a provider that anybody can use. */
  @Column({ type: 'text', array: true, default: [] })
  domains!: string[];

  /** The letter it came with; null for what was imported or made by a coordinator. */
  @Column({ type: 'uuid', nullable: true })
  originCampaignId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}
