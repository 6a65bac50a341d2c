import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Campaign } from './campaign.entity.js';

/** The letter's text in one state and one language. A change makes a new number; rows are never updated. */
@Entity('letter_versions')
@Unique(['campaignId', 'number', 'language'])
export class LetterVersion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  language!: string;

  /** Markdown, canonical (NFC, line feeds), with `{{count}}` where the number goes. */
  @Column({ type: 'text' })
  body!: string;

  /** SHA-256 of {@link body} as UTF-8, hex. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}
