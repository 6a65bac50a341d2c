import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import {
  invitationCounts,
  invitationsPage,
  invite,
  readInvitationList,
  signersOfLetter,
  withdrawInvitation,
} from '#invitations';
import { Database } from '#platform/database';
import { editionByNumber, editionSignOnIds } from '#roster';
import { CampaignFor, campaignForRole } from '../../auth/campaign-for-role.js';
import { invitationId } from '../../http/ids.js';
import { decodeCursor, hasTextAndId, page } from '../../http/paging.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { InvitationReportView, InvitationsPage, InvitationView, invitationView } from './invitations.view.js';
import { EarlierLetterBody, InvitationListBody, InvitationsQuery } from './invitations.schema.js';

/** Asking organizations to sign, and following what they do. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug/invitations')
export class InvitationsController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'Invitations by name, with how many are in each state' })
  @ApiOkResponse({ type: InvitationsPage })
  async list(
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Query() query: InvitationsQuery,
  ): Promise<InvitationsPage> {
    const after = decodeCursor(query.cursor, hasTextAndId('name'));
    const rows = await invitationsPage(this.database, campaignId, {
      state: query.state,
      after,
      limit: query.limit + 1,
    });
    const { items, nextCursor } = page(rows, query.limit, ({ organizationName: name, id }) => ({ name, id }));
    const counts = await invitationCounts(this.database, campaignId);
    return { counts, items: items.map(invitationView), nextCursor };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Invite the organizations of a CSV list; nobody is invited when a row is wrong, and nobody twice',
  })
  @ApiOkResponse({ type: InvitationReportView })
  async byList(
    @Me() me: Coordinator,
    @CampaignFor('editor') campaign: Campaign,
    @Body() { csv }: InvitationListBody,
  ): Promise<InvitationReportView> {
    return invite(this.database, campaign, readInvitationList(csv, campaign.languages), actor(me));
  }

  @Post('from-letter')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Invite the signers of an earlier letter of yours',
    description:
      'Only those whose contact confirmed, and only letters whose contacts you may see. They gave their address for the earlier letter: make sure that you may use it for this one. The mail says where it is from.',
  })
  @ApiOkResponse({ type: InvitationReportView })
  async fromLetter(
    @Me() me: Coordinator,
    @CampaignFor('editor') campaign: Campaign,
    @Body() { letter, edition }: EarlierLetterBody,
  ): Promise<InvitationReportView> {
    const { id: earlierId } = await campaignForRole(this.database, me.id, letter, 'reviewer');
    const ids =
      edition === undefined
        ? undefined
        : await editionSignOnIds(this.database, (await editionByNumber(this.database, earlierId, edition)).id);
    const invitees = await signersOfLetter(this.database, campaign, earlierId, ids);
    return invite(this.database, campaign, invitees, actor(me));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an invitation back: no mail follows' })
  @ApiOkResponse({ type: InvitationView })
  async withdraw(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('id', invitationId) id: string,
  ): Promise<InvitationView> {
    return invitationView(await this.database.transaction((tx) => withdrawInvitation(tx, campaignId, id, actor(me))));
  }
}
