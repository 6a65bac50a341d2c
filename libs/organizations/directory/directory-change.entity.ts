import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A name that came into everybody's sight, or went out of it, and is not counted yet in the directory's words. Written by triggers,
 * taken by `learnWords`.
 */
@Entity('directory_changes')
export class DirectoryChange {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', array: true })
  keys!: string[];

  /** 1 or -1. */
  @Column({ type: 'integer' })
  change!: number;
}
