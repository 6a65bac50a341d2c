import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mainLetters, openCampaigns, publicCampaignBySlug } from '#campaigns';
import { Database } from '#platform/database';
import { liveRoster, openRosterCounts } from '#roster';
import { decodeCursor, hasTextAndId, page, PageQuery } from '../http/paging.js';
import { CampaignSummary, CampaignView, LanguageQuery, SignatoriesPage } from './campaign.dto.js';
import { campaignSummary, campaignView } from './views.js';

/** Letters and their rosters, for anybody. */
@ApiTags('public')
@Controller('api/v1/campaigns')
export class CampaignsController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'Letters that can be signed now, the next deadline first' })
  @ApiOkResponse({ type: [CampaignSummary] })
  async list(): Promise<CampaignSummary[]> {
    const campaigns = await openCampaigns(this.database);
    const counts = await openRosterCounts(
      this.database,
      campaigns.map(({ id }) => id),
    );
    const letters = await mainLetters(this.database, campaigns);
    return campaigns.flatMap((campaign) => {
      const letter = letters.get(campaign.id);
      return letter === undefined ? [] : [campaignSummary(campaign, letter, counts.get(campaign.id) ?? 0, true)];
    });
  }

  @Get(':slug')
  @ApiOperation({ summary: 'A letter with its live count' })
  @ApiOkResponse({ type: CampaignView })
  async get(@Param('slug') slug: string, @Query() { lang }: LanguageQuery): Promise<CampaignView> {
    return campaignView(this.database, await publicCampaignBySlug(this.database, slug), lang);
  }

  @Get(':slug/signatories')
  @ApiOperation({ summary: 'The live roster, in printed order' })
  @ApiOkResponse({ type: SignatoriesPage })
  async signatories(@Param('slug') slug: string, @Query() { limit, cursor }: PageQuery): Promise<SignatoriesPage> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    const after = decodeCursor(cursor, hasTextAndId('filed'));
    const { count, signatories } = await liveRoster(this.database, campaign.id, { after, limit: limit + 1 });
    const { items, nextCursor } = page(signatories, limit, ({ filed, id }) => ({ filed, id }));
    const named = items.map(({ name, country, members }) => ({ name, country, members: namesOf(members) }));
    return { count, items: named, nextCursor };
  }
}

const namesOf = (members: { name: string }[]): string[] => members.map(({ name }) => name);
