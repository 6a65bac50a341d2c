import { Campaign } from '#campaigns';
import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReconsentState } from './reconsent.states.js';

/** One signer asked about one material change of the letter: what became of it. */
@Entity('reconsents')
@Index(['campaignId', 'number', 'state'])
@Index(['notBefore'], { where: `state = 'open'` })
@Check('reconsents_state_check', `state IN ('open', 'confirmed', 'not-objected', 'missed', 'superseded')`)
export class Reconsent {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  signOnId!: string;

  /** Of the letter version they are asked about. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ type: 'text', default: 'open' })
  state!: ReconsentState;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  askedAt!: Date;

  @Column({ type: 'timestamptz' })
  answerBy!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** When the mail that asks was settled: sent, or never to be. */
  @Column({ type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  /** The same of the reminder. */
  @Column({ type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  /** Its mail is looked at then, again when the job that looked got lost. */
  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  notBefore!: Date;
}
