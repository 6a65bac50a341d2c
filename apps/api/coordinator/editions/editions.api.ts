import { Body, Controller, Get, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { checkRoster, finalizeByHand, makeEdition, pendingChanges, rosterRevision } from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { BasedOn, sendRevision } from '../../http/preconditions.js';
import { EditionView, editionView } from '../../views/edition.view.js';
import { FindingView, PendingChangesView } from './editions.view.js';
import { EditionBody, FinalizeBody } from './editions.schema.js';

/** So many changes are listed. */
const LISTED = 500;

/** From the roster as it stands to an edition, and to the next. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class FinalizeController {
  constructor(private readonly database: Database) {}

  @Get('checks')
  @ApiOperation({ summary: 'What to look at before the letter is made final, what stops it first' })
  @ApiOkResponse({ type: [FindingView] })
  async checks(
    @CampaignFor('reviewer') { id }: Campaign,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView[]> {
    sendRevision(reply, await rosterRevision(this.database, id));
    return checkRoster(this.database, id);
  }

  @Post('finalize')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the letter final now that the deadline has passed' })
  @ApiOkResponse({ type: EditionView })
  async finalize(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id, slug }: Campaign,
    @Body() { override, evenInGrace }: FinalizeBody,
    @BasedOn() expectedRevision: string,
  ): Promise<EditionView> {
    const decision = { override, evenInGrace, expectedRevision };
    return editionView(slug, await finalizeByHand(this.database, id, actor(me), decision));
  }

  @Get('pending-changes')
  @ApiOperation({ summary: 'What the next edition of a final letter would change' })
  @ApiOkResponse({ type: PendingChangesView })
  async pending(
    @CampaignFor('reviewer') { id }: Campaign,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PendingChangesView> {
    const revision = await rosterRevision(this.database, id);
    sendRevision(reply, revision);
    return { revision, ...(await pendingChanges(this.database, id, LISTED)) };
  }

  @Post('editions')
  @ApiOperation({ summary: 'Make the next edition of a final letter from what changed since' })
  @ApiCreatedResponse({ type: EditionView })
  async edition(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id, slug }: Campaign,
    @Body() { override }: EditionBody,
    @BasedOn() expectedRevision: string,
  ): Promise<EditionView> {
    return editionView(slug, await makeEdition(this.database, id, actor(me), { override, expectedRevision }));
  }
}
