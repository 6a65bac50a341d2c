import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The queue's data as a worker last saw it. When it comes back as another, jobs are gone, and PostgreSQL knows which. */
@Entity('queue_sightings')
@Check('queue_sightings_single_check', 'single')
export class QueueSighting {
  @PrimaryColumn({ type: 'boolean', default: true })
  single!: boolean;

  /** changes when the queue lost its data or may have lost some of it */
  @Column({ type: 'text' })
  identity!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  seenAt!: Date;
}
