import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organization } from './organization.entity.js';

export const NAME_KINDS = ['canonical', 'alias', 'acronym', 'translation', 'former'] as const;

/** canonical: what it is called, one for each organization. alias: another spelling or name. former: what it was called once. */
export type NameKind = (typeof NAME_KINDS)[number];

/** Where a name came from. merge: a coordinator said that a sign-on under this name is the organization. */
export type NameSource = 'sign-on' | 'member' | 'import' | 'merge' | 'coordinator';

/** A name an organization goes by, with where it came from, and the keys it is found by. */
@Entity('organization_names')
@Unique(['organizationId', 'name'])
@Index('organization_names_canonical_key', ['organizationId'], { unique: true, where: `kind = 'canonical'` })
@Index('organization_names_keys_idx', { synchronize: false })
@Index('organization_names_core_key_idx', { synchronize: false })
@Index('organization_names_match_key_idx', ['matchKey'], { where: 'vouched' })
@Index('organization_names_search_text_idx', { synchronize: false })
@Index('organization_names_campaign_match_key_idx', ['originCampaignId', 'matchKey'], { where: 'NOT vouched' })
@Index('organization_names_campaign_core_key_idx', { synchronize: false })
@Index('organization_names_campaign_keys_idx', { synchronize: false })
@Check('organization_names_kind_check', `kind IN ('canonical', 'alias', 'acronym', 'translation', 'former')`)
@Check('organization_names_source_check', `source IN ('sign-on', 'member', 'import', 'merge', 'coordinator')`)
export class OrganizationName {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Organization, { onDelete: 'CASCADE' })
  organizationId!: string;

  /** As typed, NFC. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: NameKind;

  /** BCP 47, of a translation. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text' })
  source!: NameSource;

  /** The sign-on or merge it came with. */
  @Column({ type: 'uuid', nullable: true })
  sourceId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  addedAt!: Date;

  // What follows is derived from the name by searchKeys() and rebuilt by `undersigned keys rebuild`.

  /** foldName: equal keys are one spelling. */
  @Column({ type: 'text' })
  matchKey!: string;

  /** Lower-case Latin words with single spaces, for trigrams. */
  @Column({ type: 'text' })
  searchText!: string;

  /** The stems that are left when acronyms, places and legal forms are taken off. */
  @Column({ type: 'text' })
  coreKey!: string;

  /** The place that was taken off: `us-ny`. */
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  acronyms!: string[];

  /** What it is looked up by; see searchKeys. */
  @Column({ type: 'text', array: true })
  keys!: string[];

  // What follows is kept by triggers, from the organization.

  /** A person stood up for the organization, or for what it was merged into: every campaign sees it. */
  @Column({ type: 'boolean', default: false })
  vouched!: boolean;

  /** The letter that sees it all the same. */
  @Column({ type: 'uuid', nullable: true })
  originCampaignId!: string | null;
}
