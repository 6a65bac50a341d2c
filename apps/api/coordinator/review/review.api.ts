import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { approveSignOn, askSigner, editPrinted, mergeSignOn, rejectSignOn, undoMerge } from '#review';
import { type SignOn, signOnOfCampaign, signOnsPage } from '#sign-ons';
import { admitLate } from '#verification';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { signOnId } from '../../http/ids.js';
import { decodeCursor, hasTextAndId, page } from '../../http/paging.js';
import { BasedOn, sendRevision } from '../../http/preconditions.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { SignOnView, signOnView, signOnViews } from '../../views/sign-on.view.js';
import { ApproveBody, AskBody, MergeBody, PrintedBody, RejectBody, SignOnsQuery } from './review.schema.js';
import { SignOnDetail, signOnDetail, SignOnsPage } from './review.view.js';

/** The review queue and the decisions. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class ReviewController {
  constructor(private readonly database: Database) {}

  @Get('sign-ons')
  @ApiOperation({ summary: 'Sign-ons in the order they came, by state' })
  @ApiOkResponse({ type: SignOnsPage })
  async list(
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Query() query: SignOnsQuery,
  ): Promise<SignOnsPage> {
    const after = decodeCursor(query.cursor, isReceivedPosition);
    const rows = await signOnsPage(this.database, campaignId, { state: query.state, after, limit: query.limit + 1 });
    const { items, nextCursor } = page(rows, query.limit, ({ receivedAt, id }) => ({
      receivedAt: receivedAt.toISOString(),
      id,
    }));
    return { items: await signOnViews(this.database, items), nextCursor };
  }

  @Get('sign-ons/:id')
  @ApiOperation({ summary: 'One sign-on with its possible duplicates' })
  @ApiOkResponse({ type: SignOnDetail })
  async get(
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnDetail> {
    const detail = await signOnDetail(this.database, await signOnOfCampaign(this.database, campaignId, id));
    sendRevision(reply, detail.revision);
    return detail;
  }

  @Post('sign-ons/:id/approve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put an organization on the roster',
    description:
      'One that had left it because its signer did not answer to a change of the letter is needs-reconsent again, until they do.',
  })
  @ApiOkResponse({ type: SignOnView })
  approve(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() body: ApproveBody,
  ): Promise<SignOnView> {
    return this.decide((tx) => approveSignOn(tx, campaignId, id, actor(me), body));
  }

  @Post('sign-ons/:id/reject')
  @HttpCode(200)
  @ApiOperation({ summary: 'Reject with a reason, which is mailed to the contact' })
  @ApiOkResponse({ type: SignOnView })
  reject(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() body: RejectBody,
  ): Promise<SignOnView> {
    return this.decide((tx) => rejectSignOn(tx, campaignId, id, actor(me), body.reason, body));
  }

  @Post('sign-ons/:id/ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the contact a question; it is mailed, and reminded of until it is answered' })
  @ApiOkResponse({ type: SignOnView })
  ask(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() body: AskBody,
  ): Promise<SignOnView> {
    return this.decide((tx) => askSigner(tx, campaignId, id, actor(me), body.question));
  }

  @Post('sign-ons/:id/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Merge into another sign-on of the same organization' })
  @ApiOkResponse({ type: SignOnView })
  merge(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() body: MergeBody,
  ): Promise<SignOnView> {
    return this.decide((tx) => mergeSignOn(tx, campaignId, id, body.into, actor(me), body));
  }

  @Post('sign-ons/:id/admit-late')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let in late who signed in time and did not confirm: the contact may confirm for seven days',
  })
  @ApiOkResponse({ type: SignOnView })
  admitLate(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
  ): Promise<SignOnView> {
    return this.decide((tx) => admitLate(tx, campaignId, id, actor(me)));
  }

  @Post('sign-ons/:id/undo-merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Undo a merge: the sign-on is again exactly what it was' })
  @ApiOkResponse({ type: SignOnView })
  undoMerge(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
  ): Promise<SignOnView> {
    return this.decide((tx) => undoMerge(tx, campaignId, id, actor(me)));
  }

  @Patch('sign-ons/:id')
  @ApiOperation({ summary: 'Change how an entry is printed and filed' })
  @ApiOkResponse({ type: SignOnView })
  edit(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Param('id', signOnId) id: string,
    @Body() body: PrintedBody,
    @BasedOn() basedOn: string,
  ): Promise<SignOnView> {
    return this.decide((tx) => editPrinted(tx, campaignId, id, body, actor(me), basedOn));
  }

  private async decide(decision: (tx: Tx) => Promise<SignOn>): Promise<SignOnView> {
    return signOnView(this.database, await this.database.transaction(decision));
  }
}

/** Only what a page gave: Date.parse reads more than PostgreSQL does. */
function isReceivedPosition(value: unknown): value is { receivedAt: string; id: string } {
  return (
    hasTextAndId('receivedAt')(value) &&
    /^(?!0000)\d{4}-\d\d-\d\dT/.test(value.receivedAt) &&
    isInstant(value.receivedAt)
  );
}

function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
