import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * refused: the mail server said that the mailbox takes no mail. bounce: a report said so later. complaint: its owner called a mail
 * spam. unsubscribed: its owner asked for no more mail that is not needed.
 */
export type SuppressionReason = 'bounce' | 'complaint' | 'unsubscribed' | 'refused';

/** A mailbox that is not written to. It is named by a keyed hash: the list tells nobody an address. */
@Entity('suppressions')
@Index('suppressions_everywhere_key', ['addressKey', 'reason'], { unique: true, where: 'campaign_id IS NULL' })
@Index('suppressions_campaign_key', ['addressKey', 'campaignId', 'reason'], {
  unique: true,
  where: 'campaign_id IS NOT NULL',
})
@Index(['campaignId'])
@Check('suppressions_reason_check', `reason IN ('bounce', 'complaint', 'unsubscribed', 'refused')`)
export class Suppression {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** See addressKey. */
  @Column({ type: 'text' })
  addressKey!: string;

  /** The one campaign it holds for; null for all. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('campaigns', { onDelete: 'CASCADE' })
  campaignId!: string | null;

  @Column({ type: 'text' })
  reason!: SuppressionReason;

  /** What the server or the report said, without addresses. */
  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  since!: Date;
}
