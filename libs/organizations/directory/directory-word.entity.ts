import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * In how many names that every campaign sees a key of searchKeys() stands: what is rare tells more. Every word is here, any other key
 * from two names on, and under the empty key the number of all names. Counted by `learnWords`.
 */
@Entity('directory_words')
@Index('directory_words_slips_idx', { synchronize: false })
export class DirectoryWord {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'integer' })
  names!: number;

  /** A word with each of its letters left out in turn: two words that share one are a slip of the pen apart. */
  @Column({ type: 'text', array: true, default: [] })
  slips!: string[];
}
