import { Organization } from '#organizations';
import { SignOn } from '#sign-ons';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An organization or person listed inside a coalition's sign-on. Derived from what the signer typed. */
@Entity('coalition_members')
@Unique(['signOnId', 'position'])
export class CoalitionMember {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SignOn, { onDelete: 'CASCADE' })
  signOnId!: string;

  /** From 0, in the order of the coalition. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  name!: string;

  /** "Observers", "Secretaría Técnica". */
  @Column({ type: 'text', nullable: true })
  role!: string | null;

  /** The organization it is, where that is safe to say without a person. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Organization)
  @Index()
  organizationId!: string | null;
}
