import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CoordinatorToken } from './coordinator-token.entity.js';

/** A browser in which a coordinator signed in by a token. It ends with the token, too. */
@Entity('coordinator_sessions')
@Unique(['secretHash'])
export class CoordinatorSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => CoordinatorToken, { onDelete: 'CASCADE' })
  tokenId!: string;

  /** SHA-256 of what the browser's cookie holds, as with tokens */
  @Column({ type: 'text' })
  secretHash!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  startedAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
