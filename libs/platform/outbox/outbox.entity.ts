import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeadLetter } from './dead-letter.entity.js';
import { EventRecord } from './event.entity.js';

/** An event, or a dead letter to try again, that has not been handed to the queue yet. Deleted by the relay, so the table stays small. */
@Entity('outbox')
@Index(['again', 'id'])
@Check('outbox_one_source_check', 'num_nonnulls(event_id, dead_letter_id) = 1')
export class OutboxRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => EventRecord)
  eventId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => DeadLetter)
  deadLetterId!: string | null;

  /** Handed over before, to a queue that lost it: most of it was done, so it waits behind what is new. */
  @Column({ type: 'boolean', default: false })
  again!: boolean;

  /** Not before; moved ahead after a failure. Machinery runs on the machine's clock, not on `app_now()`. */
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  availableAt!: Date;

  /** Fencing: only the relay that still holds this token may delete the row. */
  @Column({ type: 'uuid', nullable: true })
  leaseToken!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;
}
