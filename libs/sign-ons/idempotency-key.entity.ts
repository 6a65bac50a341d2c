import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A client's Idempotency-Key with what it was sent for. Swept after a day. */
@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyKey {
  /** SHA-256 of campaign and key. */
  @PrimaryColumn({ type: 'text' })
  keyHash!: string;

  /** SHA-256 of the request as validated. */
  @Column({ type: 'text' })
  requestHash!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
