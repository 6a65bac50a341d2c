import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { listCounts, memberOverlaps, openDuplicates, signOnsOfPairs } from '#matching';
import { Database } from '#platform/database';
import { sayNotTheSame } from '#review';
import { mySlug } from '../http/ids.js';
import { actor, CoordinatorGuard, Me } from './coordinator.guard.js';
import { DuplicatePairView, ListCountsView, MemberOverlapView } from './duplicates.views.js';
import { type SignOnView, signOnViews } from './views.js';

const ANSWERS = ['different', 'unsure'] as const;

export class PairAnswerBody {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    minItems: 2,
    maxItems: 2,
    description: 'Ids of two sign-ons.',
  })
  @IsArray({ message: 'must be a list of two ids' })
  @ArrayMinSize(2, { message: 'must hold two ids' })
  @ArrayMaxSize(2, { message: 'must hold two ids' })
  @IsUUID(undefined, { each: true, message: 'must be ids of sign-ons' })
  pair!: [string, string];

  @ApiProperty({
    enum: ANSWERS,
    description: 'different: never ask again, in no campaign. unsure: somebody looked and could not tell.',
  })
  @IsIn(ANSWERS, { message: `must be one of: ${ANSWERS.join(', ')}; for the same organization, merge the two` })
  answer!: (typeof ANSWERS)[number];
}

/** Which names on a letter may be one organization. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug')
export class DuplicatesController {
  constructor(private readonly database: Database) {}

  @Get('possible-duplicates')
  @ApiOperation({ summary: 'Pairs that wait for an answer, oldest first' })
  @ApiOkResponse({ type: [DuplicatePairView] })
  async duplicates(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<DuplicatePairView[]> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
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
    @Param('slug', mySlug) slug: string,
    @Body() body: PairAnswerBody,
  ): Promise<ListCountsView> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'reviewer');
    return this.database.transaction(async (tx) => {
      await sayNotTheSame(tx, campaignId, body.pair, body.answer, actor(me));
      return listCounts(tx, campaignId);
    });
  }

  @Get('member-overlaps')
  @ApiOperation({ summary: 'Members of coalitions on this letter that sign it themselves, or may' })
  @ApiOkResponse({ type: [MemberOverlapView] })
  async overlaps(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<MemberOverlapView[]> {
    return memberOverlaps(this.database, await campaignForRole(this.database, me.id, slug, 'reviewer'));
  }

  @Get('counts')
  @ApiOperation({ summary: 'Lines as listed, distinct organizations, open questions' })
  @ApiOkResponse({ type: ListCountsView })
  async counts(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<ListCountsView> {
    return listCounts(this.database, await campaignForRole(this.database, me.id, slug, 'viewer'));
  }
}
