import { Body, Controller, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign, changeReconsentTerms, changeReplyTo, moveDeadline } from '#campaigns';
import { Database } from '#platform/database';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { DeadlineBody, ReconsentBody } from '../../views/campaign-terms.schema.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from '../../views/coordinator-campaign.view.js';
import { ReplyToBody } from './settings.schema.js';

/** What a campaign goes by: its deadline, its rule for changes of the letter, its address for answers. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class SettingsController {
  constructor(private readonly database: Database) {}

  @Put('deadline')
  @ApiOperation({
    operationId: 'CoordinatorCampaignsController_deadline',
    summary: 'Move the deadline; reminders follow it',
  })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async deadline(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: DeadlineBody,
  ): Promise<CoordinatorCampaignView> {
    await this.database.transaction((tx) => moveDeadline(tx, id, body, actor(me)));
    return this.view(id);
  }

  @Put('reconsent')
  @ApiOperation({
    operationId: 'CoordinatorCampaignsController_reconsent',
    summary: 'Change how signers are asked again after a material change of the letter',
  })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async reconsent(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: ReconsentBody,
  ): Promise<CoordinatorCampaignView> {
    await this.database.transaction((tx) => changeReconsentTerms(tx, id, body, actor(me)));
    return this.view(id);
  }

  @Put('reply-to')
  @ApiOperation({
    operationId: 'CoordinatorCampaignsController_replyTo',
    summary: 'Say where signers reach you: answers to the letter’s mails go there',
  })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async replyTo(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() { address }: ReplyToBody,
  ): Promise<CoordinatorCampaignView> {
    await this.database.transaction((tx) => changeReplyTo(tx, id, address, actor(me)));
    return this.view(id);
  }

  private view(id: string): Promise<CoordinatorCampaignView> {
    return coordinatorCampaignView(this.database, id);
  }
}
