import { SignOn } from '#sign-ons';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The proof, or its absence, that the contact of a sign-on reads that mailbox. */
@Entity('verifications')
@Unique(['tokenHash'])
export class Verification {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  signOnId!: string;

  /** SHA-256 of the link's token. The token itself follows from the installation's secret and is stored nowhere. */
  @Column({ type: 'text' })
  tokenHash!: string;

  /** How many mails were asked for; each has a code of its own. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Wrong codes typed since the last mail. */
  @Column({ type: 'integer', default: 0 })
  tries!: number;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  requestedAt!: Date;

  /** By the machine's clock: how fast a confirmation followed is a fact about machines. */
  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** `link` or `code` */
  @Column({ type: 'text', nullable: true })
  confirmedBy!: string | null;
}
