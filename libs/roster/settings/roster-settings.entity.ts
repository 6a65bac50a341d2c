import { Campaign } from '#campaigns';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CountRule } from '../edition-document.js';
import type { Headings, LeadingArticles, OrderLanguage, RosterLayout } from './roster-settings.js';

/** How the roster of one campaign is laid out, ordered and counted. A campaign without a row has the defaults. */
@Entity('roster_settings')
@Check(
  'roster_settings_layout_check',
  `layout IN ('one-list', 'organizations-then-individuals', 'by-country', 'by-region', 'by-type')`,
)
@Check('roster_settings_leading_articles_check', `leading_articles IN ('as-written', 'set-aside')`)
@Check('roster_settings_order_language_check', `order_language IN ('root', 'en', 'es', 'fr', 'pt')`)
@Check('roster_settings_columns_check', 'columns BETWEEN 1 AND 3')
@Check('roster_settings_count_rule_check', `count_rule IN ('coalitions-once', 'coalitions-with-members')`)
export class RosterSettingsRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  /** Null: organizations then individuals where individuals may sign, else one list. */
  @Column({ type: 'text', nullable: true })
  layout!: RosterLayout | null;

  @Column({ type: 'boolean', default: false })
  convenersFirst!: boolean;

  @Column({ type: 'text', default: 'as-written' })
  leadingArticles!: LeadingArticles;

  /** Null: the letter's main language. */
  @Column({ type: 'text', nullable: true })
  orderLanguage!: OrderLanguage | null;

  /** Of the roster in print. */
  @Column({ type: 'integer', default: 2 })
  columns!: number;

  @Column({ type: 'text', default: 'coalitions-once' })
  countRule!: CountRule;

  /** In place of the headings that follow from the layout. */
  @Column({ type: 'jsonb', default: {} })
  headings!: Headings;

  /** When the freeze at the deadline was held back for a coordinator to look at. */
  @Column({ type: 'timestamptz', nullable: true })
  heldAt!: Date | null;

  /** Codes of the checks that held it back. */
  @Column({ type: 'text', array: true, default: [] })
  heldFor!: string[];
}
