import { Body, Controller, Get, Put, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { changeRosterSettings, editableSettings, rosterPreview, rosterRevision } from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { decodeCursor, isRosterPosition, page, PageQuery } from '../../http/paging.js';
import { BasedOn, sendRevision } from '../../http/preconditions.js';
import { RosterSettingsBody } from './roster.schema.js';
import { previewPage, RosterPreviewPage, RosterSettingsView, rosterSettingsView } from './roster.view.js';

/** The roster as it will be printed. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class RosterController {
  constructor(private readonly database: Database) {}

  @Get('roster-settings')
  @ApiOperation({ summary: 'How the roster is laid out, ordered and counted' })
  @ApiOkResponse({ type: RosterSettingsView })
  async settings(
    @CampaignFor('viewer') { id }: Campaign,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RosterSettingsView> {
    const inForce = await editableSettings(this.database, id);
    sendRevision(reply, inForce.revision);
    return rosterSettingsView(inForce);
  }

  @Put('roster-settings')
  @ApiOperation({ summary: 'Lay out, order and count the roster in another way' })
  @ApiOkResponse({ type: RosterSettingsView })
  async changeSettings(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: RosterSettingsBody,
    @BasedOn() expectedRevision: string,
  ): Promise<RosterSettingsView> {
    await this.database.transaction((tx) => changeRosterSettings(tx, id, body, actor(me), expectedRevision));
    return rosterSettingsView(await editableSettings(this.database, id));
  }

  @Get('roster-preview')
  @ApiOperation({
    operationId: 'FinalizeController_preview',
    summary: 'The roster as it would be printed now, and how its number comes about',
  })
  @ApiOkResponse({ type: RosterPreviewPage })
  async preview(
    @CampaignFor('viewer') { id }: Campaign,
    @Query() { limit, cursor }: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RosterPreviewPage> {
    const after = decodeCursor(cursor, isRosterPosition);
    const revision = await rosterRevision(this.database, id);
    sendRevision(reply, revision);
    const preview = await rosterPreview(this.database, id, { after, limit: limit + 1 });
    const { items, nextCursor } = page(preview.signatories, limit, ({ sectionFiled, filed, id: signOnId }) => ({
      sectionFiled,
      filed,
      id: signOnId,
    }));
    return previewPage(preview, revision, items, nextCursor);
  }
}
