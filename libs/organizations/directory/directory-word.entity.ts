import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In how many names of the directory a word stands: what is rare tells more. Counted anew by `learnWords`. */
@Entity('directory_words')
export class DirectoryWord {
  @PrimaryColumn({ type: 'text' })
  stem!: string;

  @Column({ type: 'integer' })
  names!: number;
}
