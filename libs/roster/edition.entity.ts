import { Campaign } from '#campaigns';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { StoredHeader } from './edition-document.js';

/** A frozen roster with its letter and its count. A trigger refuses every change. */
@Entity('editions')
@Unique(['campaignId', 'number'])
export class Edition {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign)
  campaignId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'integer' })
  count!: number;

  /** Everything in the edition's document but the signatories. */
  @Column({ type: 'jsonb' })
  header!: StoredHeader;

  /** SHA-256 of the canonical JSON (RFC 8785) of the document, hex. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  frozenAt!: Date;
}
