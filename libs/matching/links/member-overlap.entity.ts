import { SignOn } from '#sign-ons';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CoalitionMember } from './coalition-member.entity.js';

/** A coalition's member that signs the same letter itself, or may. Reported, never merged away. */
@Entity('member_overlaps')
export class MemberOverlap {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => CoalitionMember, { onDelete: 'CASCADE' })
  memberId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  @Index()
  signOnId!: string;

  @Column({ type: 'real' })
  score!: number;

  @Column({ type: 'text', array: true })
  reasons!: string[];
}
