import { Body, Controller, Get, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { changeReminderPlan, reminderPlanOf } from '#reminders';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { ReminderPlanView } from './reminders.view.js';
import { ReminderPlanBody } from './reminders.schema.js';

/** What goes to whom before the deadline. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug/reminder-plan')
export class ReminderPlanController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The plan of reminders in words, and what became of each step' })
  @ApiOkResponse({ type: ReminderPlanView })
  async get(@CampaignFor('viewer') campaign: Campaign): Promise<ReminderPlanView> {
    return reminderPlanOf(this.database, campaign.id);
  }

  @Put()
  @ApiOperation({
    summary: 'Put another plan in force; what was sent stays sent, and a new step whose time is over is not',
  })
  @ApiOkResponse({ type: ReminderPlanView })
  async put(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: ReminderPlanBody,
  ): Promise<ReminderPlanView> {
    await this.database.transaction((tx) => changeReminderPlan(tx, id, body, actor(me)));
    return reminderPlanOf(this.database, id);
  }
}
