import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Campaign } from './campaign.entity.js';
import type { LetterText } from './letter-text.js';

/** The letter in one state and one language. A change makes a new number; rows are never updated. */
@Entity('letter_versions')
@Unique(['campaignId', 'number', 'language'])
@Check('letter_versions_form_check', 'form IN (1, 2)')
export class LetterVersion implements LetterText {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  /** As in `2027-01-15`. */
  @Column({ type: 'text', nullable: true })
  date!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** In printed order; an entry may have several lines. */
  @Column({ type: 'text', array: true, default: [] })
  addressees!: string[];

  @Column({ type: 'text', array: true, default: [] })
  cc!: string[];

  @Column({ type: 'text', nullable: true })
  salutation!: string | null;

  /** Markdown, canonical (NFC, line feeds), with placeholders where the numbers go. */
  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', nullable: true })
  closing!: string | null;

  /** What {@link sha256} is over: 1, the body alone, as before letters had a head; 2, the canonical form. */
  @Column({ type: 'smallint' })
  form!: 1 | 2;

  /** SHA-256 as UTF-8, hex. */
  @Column({ type: 'text' })
  sha256!: string;
}
