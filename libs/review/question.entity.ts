import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A coordinator's question to the contact of a sign-on, and the answer. One at a time is open. */
@Entity('questions')
@Unique(['tokenHash'])
@Index('questions_open_key', ['signOnId'], { unique: true, where: 'answered_at IS NULL' })
@Check('questions_answer_check', '(answer IS NULL) = (answered_at IS NULL)')
export class Question {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  @Index()
  signOnId!: string;

  @Column({ type: 'text' })
  question!: string;

  /** `coordinator:<id>` */
  @Column({ type: 'text' })
  askedBy!: string;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  askedAt!: Date;

  /** SHA-256 of the link's token; null until its mail is written. The token follows from the installation's secret. */
  @Column({ type: 'text', nullable: true })
  tokenHash!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
