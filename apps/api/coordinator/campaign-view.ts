import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATES, type ReminderStep } from '#campaigns';
import type { SignOnState } from '#sign-ons';
import { CampaignView } from '../public/campaign.dto.js';
import { ReminderStepBody } from './campaign-body.dto.js';

/** A campaign as its coordinators see it. */
export class CoordinatorCampaignView extends CampaignView {
  @ApiProperty({ enum: CAMPAIGN_STATES })
  declare state: string;

  @ApiProperty({ type: 'integer' })
  graceHours!: number;

  @ApiProperty({ type: [ReminderStepBody] })
  reminderPlan!: ReminderStep[];

  @ApiProperty({ type: 'integer', description: 'Number of the letter version in force.' })
  letterVersion!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many sign-ons are in each state.',
    example: { unverified: 3, 'pending-review': 12, approved: 80 },
  })
  signOns!: Record<SignOnState, number>;
}
