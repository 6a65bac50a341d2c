import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATES, campaignById, type ReminderStep } from '#campaigns';
import type { Reader } from '#platform/database';
import { countByState, type SignOnState } from '#sign-ons';
import { CampaignView, campaignView } from './campaign.view.js';
import { ReconsentBody, ReminderStepBody } from './campaign-terms.schema.js';

/** A campaign as its coordinators see it. */
export class CoordinatorCampaignView extends CampaignView {
  @ApiProperty({ enum: CAMPAIGN_STATES })
  declare state: string;

  @ApiProperty({ type: 'integer' })
  graceHours!: number;

  @ApiProperty({ type: [ReminderStepBody] })
  reminderPlan!: ReminderStep[];

  @ApiProperty()
  reconsent!: ReconsentBody;

  @ApiProperty({ type: String, nullable: true, description: 'Where answers to the letter’s mails go.' })
  replyTo!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many sign-ons are in each state.',
    example: { unverified: 3, 'pending-review': 12, approved: 80 },
  })
  signOns!: Record<SignOnState, number>;
}

/** @returns a campaign with what waits in it */
export async function coordinatorCampaignView(reader: Reader, id: string): Promise<CoordinatorCampaignView> {
  const campaign = await campaignById(reader, id);
  const [open, signOns] = await Promise.all([campaignView(reader, campaign, undefined), countByState(reader, id)]);
  const { graceHours, reminderPlan, reconsentRule: rule, reconsentHours: hours, replyTo } = campaign;
  return { ...open, graceHours, reminderPlan, reconsent: { rule, hours }, replyTo, signOns };
}
