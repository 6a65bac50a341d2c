import { SignOn } from '#sign-ons';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CoalitionMember } from './coalition-member.entity.js';

/** A coalition's member that signs the same letter itself, or may. Reported, never merged away. */
@Entity('member_overlaps')
@Check('member_overlaps_verdict_check', `verdict IN ('same', 'review')`)
export class MemberOverlap {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CoalitionMember, { onDelete: 'CASCADE' })
  memberId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  @Index()
  signOnId!: string;

  @Column({ type: 'text' })
  verdict!: 'same' | 'review';

  @Column({ type: 'real' })
  score!: number;

  @Column({ type: 'text', array: true })
  reasons!: string[];
}
