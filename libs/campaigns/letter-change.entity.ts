import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Campaign } from './campaign.entity.js';
import type { ReconsentRule } from './reconsent-rule.js';

/** The step to one numbered version of the letter: who took it, when, and whether those who had signed are asked again. */
@Entity('letter_changes')
@Check('letter_changes_rule_check', `rule IN ('confirm', 'object')`)
@Check('letter_changes_asks_check', '(rule IS NULL) = (answer_by IS NULL)')
export class LetterChange {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** As in the events. */
  @Column({ type: 'text' })
  writtenBy!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  writtenAt!: Date;

  /** As its editor said; null where nobody had signed yet, so that nobody was asked. */
  @Column({ type: 'boolean', nullable: true })
  material!: boolean | null;

  /** Of a material change: the campaign's rule when it was made. */
  @Column({ type: 'text', nullable: true })
  rule!: ReconsentRule | null;

  /** Of a material change: until when signers answer. */
  @Column({ type: 'timestamptz', nullable: true })
  answerBy!: Date | null;
}
