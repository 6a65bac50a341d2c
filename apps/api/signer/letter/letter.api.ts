import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mainLetters, openCampaigns, publicCampaignBySlug } from '#campaigns';
import { Database } from '#platform/database';
import { countOf, liveRoster, type LiveSignatory, rosterCounts } from '#roster';
import { decodeCursor, isRosterPosition, page, PageQuery } from '../../http/paging.js';
import { CampaignSummary, campaignSummary, CampaignView, campaignView } from '../../views/campaign.view.js';
import { SignatoriesPage, type SignatoryView } from '../../views/signatories.view.js';
import { LanguageQuery } from '../../http/language-query.js';

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
    const counts = await rosterCounts(
      this.database,
      campaigns.map(({ id }) => id),
    );
    const letters = await mainLetters(this.database, campaigns);
    return campaigns.flatMap((campaign) => {
      const letter = letters.get(campaign.id);
      if (letter === undefined) return [];
      return [campaignSummary(campaign, letter, countOf(counts.get(campaign.id) ?? NOBODY), true)];
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
    const after = decodeCursor(cursor, isRosterPosition);
    const { signatories, ...roster } = await liveRoster(this.database, campaign.id, { after, limit: limit + 1 });
    const { items, nextCursor } = page(signatories, limit, ({ sectionFiled, filed, id }) => ({
      sectionFiled,
      filed,
      id,
    }));
    return { ...roster, items: items.map(signatoryView), nextCursor };
  }
}

const NOBODY = { organizations: 0, individuals: 0, members: 0 };

/** @returns what anybody may see of an entry: not the id of its sign-on */
function signatoryView({ section, kind, name, country, affiliation, members }: LiveSignatory): SignatoryView {
  return { section, kind, name, country, affiliation, members };
}
