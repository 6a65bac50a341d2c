import { Campaign } from '#campaigns';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { OrgType, SignOnKind } from './sign-on.kinds.js';
import type { SignOnState } from './sign-on.states.js';
import type { ListedMember } from './text/listed-members.js';

/** One act of signing. */
@Entity('sign_ons')
@Index('sign_ons_standing_key', ['campaignId', 'emailKey', 'name', 'kind'], {
  unique: true,
  where: `state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged', 'needs-reconsent')`,
})
@Index('sign_ons_one_approved_key', ['campaignId', 'matchKey'], {
  unique: true,
  where: `state = 'approved' AND NOT declared_distinct AND kind = 'organization'`,
})
@Index('sign_ons_one_approved_person_key', ['campaignId', 'matchKey', 'emailKey'], {
  unique: true,
  where: `state = 'approved' AND NOT declared_distinct AND kind = 'individual'`,
})
@Index(['campaignId', 'matchKey'])
@Index(['campaignId', 'state', 'receivedAt', 'id'])
@Index(['campaignId', 'letterVersion'])
@Index(['emailKey'])
@Index(['mergedInto'])
@Check(
  'sign_ons_state_check',
  `state IN ('unverified', 'pending-review', 'approved', 'rejected', 'merged', 'needs-reconsent', 'withdrawn', 'expired')`,
)
@Check('sign_ons_kind_check', `kind IN ('organization', 'individual')`)
@Check('sign_ons_org_type_check', `org_type IN ('local', 'state', 'national', 'international')`)
export class SignOn {
  /** Random, not ordered by time: it is shown to whoever submits and must not tell when the first submission came. */
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'text', default: 'organization' })
  kind!: SignOnKind;

  /** As typed, NFC; of an individual the person's. Never changed; what is printed may be {@link displayName}. */
  @Column({ type: 'text' })
  name!: string;

  /** The name folded for comparison; can be rebuilt from {@link name}. */
  @Column({ type: 'text' })
  matchKey!: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  /** An individual's, printed for identification only. */
  @Column({ type: 'text', nullable: true })
  affiliation!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  orgType!: OrgType | null;

  /** Printed before the others, where the roster says so; a coordinator sets it. */
  @Column({ type: 'boolean', default: false })
  convener!: boolean;

  /** Organizations and persons listed inside a coalition's own entry, as typed, in its order. */
  @Column({ type: 'text', array: true, default: [] })
  members!: string[];

  /** The members as they are printed; a coordinator may correct them. */
  @Column({ type: 'jsonb', default: [] })
  printedMembers!: ListedMember[];

  @Column({ type: 'text' })
  contactName!: string;

  @Column({ type: 'text', nullable: true })
  contactTitle!: string | null;

  @Column({ type: 'text' })
  contactEmail!: string;

  /** The address folded to one spelling; equal keys are one mailbox. */
  @Column({ type: 'text' })
  emailKey!: string;

  /** BCP 47 tag of the language the signer used. */
  @Column({ type: 'text' })
  language!: string;

  /** The number of the letter version it is bound to: the one it saw when it was given, or agreed to since. */
  @Column({ type: 'integer' })
  letterVersion!: number;

  @Column({ type: 'text', default: 'unverified' })
  state!: SignOnState;

  /** By the database's clock, inside the accepting transaction. */
  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  receivedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** Why it was rejected, in words its contact may read. */
  @Column({ type: 'text', nullable: true })
  rejectReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SignOn)
  mergedInto!: string | null;

  /** A coordinator said that this is another organization of the same name. */
  @Column({ type: 'boolean', default: false })
  declaredDistinct!: boolean;

  /** What is printed instead of the name as typed. */
  @Column({ type: 'text', nullable: true })
  displayName!: string | null;

  /** What the entry is filed under instead of what is printed. */
  @Column({ type: 'text', nullable: true })
  sortKey!: string | null;

  /** Until when somebody whom a coordinator let in late may confirm. */
  @Column({ type: 'timestamptz', nullable: true })
  lateUntil!: Date | null;

  /** Things a coordinator should look at: `verified-instantly`. */
  @Column({ type: 'text', array: true, default: [] })
  flags!: string[];
}
