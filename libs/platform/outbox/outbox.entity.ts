import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EventRecord } from './event.entity.js';

/** An event that has not been handed to the queue yet. Deleted by the relay, so the table stays small. */
@Entity('outbox')
@Index(['availableAt', 'id'])
export class OutboxRecord {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => EventRecord)
  eventId!: string;

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
