import { Body, Controller, Get, Param, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { Database } from '#platform/database';
import { changeReminderPlan, reminderPlanOf } from '#reminders';
import { mySlug } from '../http/ids.js';
import { actor, CoordinatorGuard, Me } from './coordinator.guard.js';
import { ReminderPlanBody, ReminderPlanView } from './reminder-plan.dto.js';

/** What goes to whom before the deadline. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug/reminder-plan')
export class ReminderPlanController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The plan of reminders in words, and what became of each step' })
  @ApiOkResponse({ type: ReminderPlanView })
  async get(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<ReminderPlanView> {
    return reminderPlanOf(this.database, await campaignForRole(this.database, me.id, slug, 'viewer'));
  }

  @Put()
  @ApiOperation({
    summary: 'Put another plan in force; what was sent stays sent, and a new step whose time is over is not',
  })
  @ApiOkResponse({ type: ReminderPlanView })
  async put(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: ReminderPlanBody,
  ): Promise<ReminderPlanView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => changeReminderPlan(tx, id, body, actor(me)));
    return reminderPlanOf(this.database, id);
  }
}
