import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Coordinator } from './coordinator.entity.js';
import type { Role } from './roles.js';

/** Binds a coordinator, and so their tokens, to a campaign. */
@Entity('campaign_coordinators')
@Check('campaign_coordinators_role_check', `role IN ('owner', 'editor', 'reviewer', 'viewer')`)
export class CampaignCoordinator {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('campaigns', { onDelete: 'CASCADE' })
  campaignId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Coordinator, { onDelete: 'CASCADE' })
  coordinatorId!: string;

  @Column({ type: 'text' })
  role!: Role;
}
