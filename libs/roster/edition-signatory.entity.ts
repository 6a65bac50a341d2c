import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Edition } from './edition.entity.js';

/** One entry of an edition, as printed. */
@Entity('edition_signatories')
export class EditionSignatory {
  @PrimaryColumn({ type: 'uuid' })
  // Deferred: the entries are frozen first, in one statement; the edition's row with their count and hash follows.
  @ForeignKey(() => Edition, { deferrable: 'INITIALLY DEFERRED' })
  editionId!: string;

  /** 1 for the first. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  signOnId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  members!: string[];
}
