import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign, campaignById, campaignErrors, letterVersion, letterVersions, newLetter } from '#campaigns';
import { Database } from '#platform/database';
import { putLetter } from '#reconsent';
import { campaignCounts, letterCounts } from '#roster';
import { CampaignFor } from '../../auth/campaign-for.js';
import { letterNumber } from '../../http/ids.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from '../../views/coordinator-campaign.view.js';
import { actor, CoordinatorGuard, Me } from '../../auth/coordinator.guard.js';
import { LetterBody } from '../../views/letter.schema.js';
import { letterInput } from '../../views/letter-input.js';
import { letterDifferenceView, letterPreview } from './letter-preview.js';
import {
  DifferenceView,
  LetterChangeView,
  letterChangeViews,
  LetterPreviewView,
  letterTextView,
  LetterVersionView,
} from './letter.view.js';
import { NewVersionBody } from './letter.schema.js';

const NUMBER = { name: 'number', schema: { type: 'integer', minimum: 1 } } as const;

/** The letter of a campaign and its versions. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug/letter')
export class LetterController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The version of the letter in force' })
  @ApiOkResponse({ type: LetterVersionView })
  async inForce(@CampaignFor('viewer') campaign: Campaign): Promise<LetterVersionView> {
    return this.version(campaign.id);
  }

  @Put()
  @ApiOperation({ summary: 'Put a new version of the letter in force' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async put(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: NewVersionBody,
  ): Promise<CoordinatorCampaignView> {
    const letter = await letterInput(body.letter);
    const { material, basedOn } = body;
    await this.database.transaction(async (tx) => {
      const counts = letterCounts(await campaignCounts(tx, id));
      return putLetter(tx, id, { letter, material, basedOn, counts }, actor(me));
    });
    return coordinatorCampaignView(this.database, id);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'A letter as it would be printed, with the present numbers; nothing is stored' })
  @ApiOkResponse({ type: [LetterPreviewView] })
  async preview(@CampaignFor('editor') campaign: Campaign, @Body() body: LetterBody): Promise<LetterPreviewView[]> {
    const letter = await newLetter(this.database, campaign, await letterInput(body.letter));
    const counts = letterCounts(await campaignCounts(this.database, campaign.id));
    return letter.map((text) => letterPreview(text, counts));
  }

  @Get('versions')
  @ApiOperation({ summary: 'Every version of the letter, the newest first' })
  @ApiOkResponse({ type: [LetterChangeView] })
  async versions(@CampaignFor('viewer') { id }: Campaign): Promise<LetterChangeView[]> {
    return letterChangeViews(this.database, id, await letterVersions(this.database, id));
  }

  @Get('versions/:number')
  @ApiOperation({ summary: 'One version of the letter' })
  @ApiParam(NUMBER)
  @ApiOkResponse({ type: LetterVersionView })
  async one(
    @CampaignFor('viewer') campaign: Campaign,
    @Param('number', letterNumber) number: number,
  ): Promise<LetterVersionView> {
    return this.version(campaign.id, number);
  }

  @Get('versions/:number/:language.md')
  @ApiOperation({ summary: 'One version in one language as a file, whose SHA-256 is its hash' })
  @ApiParam(NUMBER)
  @ApiParam({ name: 'language', schema: { type: 'string', maxLength: 35 } })
  @ApiOkResponse({
    description: 'Markdown with front matter.',
    content: { 'text/markdown': { schema: { type: 'string' } } },
  })
  async file(
    @CampaignFor('viewer') { id, slug }: Campaign,
    @Param('number', letterNumber) number: number,
    @Param('language') language: string,
  ): Promise<StreamableFile> {
    const { texts } = await this.version(id, number);
    const text = texts.find((one) => one.language === language);
    if (text === undefined) throw campaignErrors.versionUnknown();
    return new StreamableFile(Buffer.from(text.markdown), {
      type: 'text/markdown; charset=utf-8',
      disposition: `attachment; filename="${slug}-${number}.${text.language}.md"`,
    });
  }

  @Get('differences/:from/:to')
  @ApiOperation({ summary: 'What changed between two versions, word by word' })
  @ApiParam({ ...NUMBER, name: 'from' })
  @ApiParam({ ...NUMBER, name: 'to' })
  @ApiOkResponse({ type: [DifferenceView] })
  async difference(
    @CampaignFor('viewer') { id }: Campaign,
    @Param('from', letterNumber) from: number,
    @Param('to', letterNumber) to: number,
  ): Promise<DifferenceView[]> {
    const [before, after] = await Promise.all([this.version(id, from), this.version(id, to)]);
    return after.texts.map((text) =>
      letterDifferenceView(
        before.texts.find(({ language }) => language === text.language),
        text,
      ),
    );
  }

  private async version(id: string, wanted?: number): Promise<LetterVersionView> {
    const campaign = await campaignById(this.database, id);
    const number = wanted ?? campaign.letterVersion;
    const texts = await letterVersion(this.database, campaign, number);
    if (texts.length === 0) throw campaignErrors.versionUnknown();
    return { number, texts: texts.map(letterTextView) };
  }
}
