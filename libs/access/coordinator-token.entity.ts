import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Coordinator } from './coordinator.entity.js';

/** A bearer token, as its SHA-256 only: who reads the table cannot use it. */
@Entity('coordinator_tokens')
@Unique(['tokenHash'])
export class CoordinatorToken {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Coordinator, { onDelete: 'CASCADE' })
  coordinatorId!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
