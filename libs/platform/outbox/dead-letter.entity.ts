import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { EventRecord } from './event.entity.js';

/** Work that no further try will do by itself: a job out of tries, unknown, or with a wrong payload. Kept until somebody tries it again. */
@Entity('dead_letters')
@Unique(['queue', 'jobId'])
@Index(['failedAt', 'id'])
@Check('dead_letters_retried_check', '(retried_at IS NULL) = (retried_by IS NULL)')
export class DeadLetter {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  queue!: string;

  /** name of the kind of job */
  @Column({ type: 'text' })
  job!: string;

  /** the id under which it first came to the queue: with the queue, the identity of this piece of work */
  @Column({ type: 'text' })
  jobId!: string;

  /** ids only, like every payload */
  @Column({ type: 'jsonb' })
  payload!: unknown;

  /** Set when the event could not be made into a payload at all: a retry makes it anew from the event. */
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => EventRecord)
  eventId!: string | null;

  @Column({ type: 'text', nullable: true })
  correlationId!: string | null;

  /** of the last try, without addresses and tokens */
  @Column({ type: 'text' })
  error!: string;

  /** tries in all, over every retry */
  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz' })
  failedAt!: Date;

  /** how often somebody tried it again; part of the id of the job that does */
  @Column({ type: 'integer', default: 0 })
  retries!: number;

  /** Empty while it waits for somebody; a retry that fails empties it again. */
  @Column({ type: 'timestamptz', nullable: true })
  retriedAt!: Date | null;

  /** `coordinator:<id>` or `operator` */
  @Column({ type: 'text', nullable: true })
  retriedBy!: string | null;
}
