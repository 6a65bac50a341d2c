import { Body, Controller, Get, Param, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { Database } from '#platform/database';
import { changeRosterSettings, rosterSettings } from '#roster';
import { mySlug } from '../../http/ids.js';
import { actor, CoordinatorGuard, Me } from '../coordinator.guard.js';
import { RosterSettingsBody, RosterSettingsView, rosterSettingsView } from './roster-settings.dto.js';

/** The roster as it will be printed. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class RosterController {
  constructor(private readonly database: Database) {}

  @Get('roster-settings')
  @ApiOperation({ summary: 'How the roster is laid out, ordered and counted' })
  @ApiOkResponse({ type: RosterSettingsView })
  async settings(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<RosterSettingsView> {
    const id = await campaignForRole(this.database, me.id, slug, 'viewer');
    return rosterSettingsView(await rosterSettings(this.database, id));
  }

  @Put('roster-settings')
  @ApiOperation({ summary: 'Lay out, order and count the roster in another way' })
  @ApiOkResponse({ type: RosterSettingsView })
  async changeSettings(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: RosterSettingsBody,
  ): Promise<RosterSettingsView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => changeRosterSettings(tx, id, body, actor(me)));
    return rosterSettingsView(await rosterSettings(this.database, id));
  }
}
