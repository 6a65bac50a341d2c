import { Module } from '@nestjs/common';
import { provideEvents } from '#platform/queues';
import { campaignEvents } from './campaigns.events.js';
import { SweepCampaigns } from './jobs/sweep-campaigns.js';

/** The jobs of campaigns, and the events that others may follow. */
@Module({
  providers: [SweepCampaigns, provideEvents(campaignEvents)],
})
export class CampaignsModule {}
