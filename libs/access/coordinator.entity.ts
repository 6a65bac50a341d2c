import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person who works on campaigns. */
@Entity('coordinators')
export class Coordinator {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  email!: string;

  /** May start campaigns, and owns those started. */
  @Column({ type: 'boolean', default: false })
  mayCreateCampaigns!: boolean;

  @Column({ type: 'timestamptz', default: () => 'app_now()' })
  createdAt!: Date;
}
