import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { EventRecord } from '#platform/outbox';
import type { DeliveryState } from './delivery.states.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** One event for one endpoint, with its body as it goes out: every try sends the same. */
@Entity('webhook_deliveries')
@Unique(['endpointId', 'eventId'])
@Index(['endpointId', 'createdAt', 'id'])
@Index('webhook_deliveries_pending_idx', ['endpointId', 'ordered', 'eventId'], { where: `state = 'pending'` })
@Index('webhook_deliveries_finished_at_idx', ['finishedAt'], { where: 'finished_at IS NOT NULL' })
@Check('webhook_deliveries_state_check', `state IN ('pending', 'delivered', 'failed')`)
@Check('webhook_deliveries_ordered_check', 'NOT ordered OR event_id IS NOT NULL')
export class WebhookDelivery {
  /** Also its `webhook-id`, behind `msg_`. */
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => WebhookEndpoint, { onDelete: 'CASCADE' })
  endpointId!: string;

  /** Absent for a test. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => EventRecord)
  eventId!: string | null;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', default: 'pending' })
  state!: DeliveryState;

  /** False for what a person asked for, a test or a repetition: it is tried once, waits for nothing and holds nothing back. */
  @Column({ type: 'boolean' })
  ordered!: boolean;

  /** Since it was made, repetitions by hand included. */
  @Column({ type: 'integer', default: 0 })
  tries!: number;

  /** Of those, how many came before the endpoint was enabled again: the schedule counts from there. */
  @Column({ type: 'integer', default: 0 })
  triesBefore!: number;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  nextTryAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
