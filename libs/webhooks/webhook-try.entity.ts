import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** What became of one try to deliver. */
@Entity('webhook_tries')
export class WebhookTry {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => WebhookDelivery, { onDelete: 'CASCADE' })
  deliveryId!: string;

  /** 1 for the first. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  triedAt!: Date;

  /** Of the answer; absent when none came. */
  @Column({ type: 'integer', nullable: true })
  status!: number | null;

  @Column({ type: 'integer' })
  ms!: number;

  @Column({ type: 'text', nullable: true })
  error!: string | null;

  /** The beginning of the answer's body, at most 1,000 characters. */
  @Column({ type: 'text', nullable: true })
  excerpt!: string | null;
}
