import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PrintedMember, PrintedSignatory } from './edition-document.js';
import { Edition } from './edition.entity.js';

/** One entry of an edition, as printed. */
@Entity('edition_signatories')
@Check('edition_signatories_kind_check', `kind IN ('organization', 'individual')`)
export class EditionSignatory {
  @PrimaryColumn({ type: 'uuid' })
  // Deferred: the entries are frozen first, in one statement; the edition's row with their count and hash follows.
  @ForeignKey(() => Edition, { deferrable: 'INITIALLY DEFERRED' })
  editionId!: string;

  /** 1 for the first. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  @Index()
  signOnId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  /** Key of its section in the edition's header. */
  @Column({ type: 'text', default: 'organizations' })
  section!: string;

  @Column({ type: 'text', default: 'organization' })
  kind!: PrintedSignatory['kind'];

  /** An individual's, for identification only. */
  @Column({ type: 'text', nullable: true })
  affiliation!: string | null;

  /** Entries frozen under the first schema have plain names. */
  @Column({ type: 'jsonb' })
  members!: (PrintedMember | string)[];
}
