import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { listCounts, memberOverlaps, openDuplicates, signOnsOfPairs } from '#matching';
import { Database } from '#platform/database';
import { sayNotTheSame } from '#review';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { type SignOnView, signOnViews } from '../../views/sign-on.view.js';
import { DuplicatePairView, ListCountsView, MemberOverlapView } from './duplicates.view.js';
import { PairAnswerBody } from './duplicates.schema.js';

/** Which names on a letter may be one organization. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class DuplicatesController {
  constructor(private readonly database: Database) {}

  @Get('possible-duplicates')
  @ApiOperation({ summary: 'Pairs that wait for an answer, oldest first' })
  @ApiOkResponse({ type: [DuplicatePairView] })
  async duplicates(@CampaignFor('reviewer') { id: campaignId }: Campaign): Promise<DuplicatePairView[]> {
    const pairs = await openDuplicates(this.database, campaignId);
    const signOns = await signOnsOfPairs(this.database, pairs);
    const views = new Map(
      (await signOnViews(this.database, [...signOns.values()])).map((view): [string, SignOnView] => [view.id, view]),
    );
    return pairs.map(({ leftId, rightId, verdict, score, reasons, linked }) => ({
      verdict,
      score,
      reasons,
      linked,
      pair: [leftId, rightId].flatMap((id) => views.get(id) ?? []),
    }));
  }

  @Post('possible-duplicates/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that two sign-ons are not one organization, or that nobody can tell' })
  @ApiOkResponse({ type: ListCountsView })
  async answer(
    @Me() me: Coordinator,
    @CampaignFor('reviewer') { id: campaignId }: Campaign,
    @Body() body: PairAnswerBody,
  ): Promise<ListCountsView> {
    return this.database.transaction(async (tx) => {
      await sayNotTheSame(tx, campaignId, body.pair, body.answer, actor(me));
      return listCounts(tx, campaignId);
    });
  }

  @Get('member-overlaps')
  @ApiOperation({ summary: 'Members of coalitions on this letter that sign it themselves, or may' })
  @ApiOkResponse({ type: [MemberOverlapView] })
  async overlaps(@CampaignFor('reviewer') campaign: Campaign): Promise<MemberOverlapView[]> {
    return memberOverlaps(this.database, campaign.id);
  }

  @Get('counts')
  @ApiOperation({ summary: 'Lines as listed, distinct organizations, open questions' })
  @ApiOkResponse({ type: ListCountsView })
  async counts(@CampaignFor('viewer') campaign: Campaign): Promise<ListCountsView> {
    return listCounts(this.database, campaign.id);
  }
}
