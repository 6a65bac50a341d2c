import { Body, Controller, Get, HttpCode, Param, Post, Put, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Coordinator } from '#access';
import {
  Campaign,
  letterDifferences,
  letterRevision,
  letterSource,
  letterVersion,
  letterVersions,
  numberedLetter,
  numberedText,
} from '#campaigns';
import { Database } from '#platform/database';
import { publishLetter } from '#reconsent';
import { letterCountsNow, letterPreview } from '#roster';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { letterNumber } from '../../http/ids.js';
import { BasedOn, sendRevision } from '../../http/preconditions.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from '../../views/coordinator-campaign.view.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { LetterBody } from '../../views/letter.schema.js';
import { letterInput } from '../../views/letter-input.js';
import { letterDifferenceView, letterPreviewView } from './letter-preview.js';
import {
  DifferenceView,
  LetterChangeView,
  letterChangeViews,
  LetterInForceView,
  LetterPreviewView,
  LetterVersionView,
  letterVersionView,
} from './letter.view.js';
import { NewVersionBody } from './letter.schema.js';

const NUMBER = { name: 'number', schema: { type: 'integer', minimum: 1 } } as const;

/** The letter of a campaign and its versions. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug/letter')
export class LetterController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The version of the letter in force' })
  @ApiOkResponse({ type: LetterInForceView })
  async inForce(
    @CampaignFor('viewer') campaign: Campaign,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterInForceView> {
    const revision = letterRevision(campaign);
    sendRevision(reply, revision);
    return { ...letterVersionView(campaign.letterVersion, await letterVersion(this.database, campaign)), revision };
  }

  @Put()
  @ApiOperation({
    summary: 'Put a new version of the letter in force',
    description: 'The text that is in force already changes nothing: the answer is the campaign as it is.',
  })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async put(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id }: Campaign,
    @Body() body: NewVersionBody,
    @BasedOn() expectedRevision: string,
  ): Promise<CoordinatorCampaignView> {
    const letter = await letterInput(body.letter);
    const edit = { letter, material: body.material, expectedRevision, countsNow: letterCountsNow };
    await this.database.transaction((tx) => publishLetter(tx, id, edit, actor(me)));
    return coordinatorCampaignView(this.database, id);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'A letter as it would be printed, with the present numbers; nothing is stored' })
  @ApiOkResponse({ type: [LetterPreviewView] })
  async preview(@CampaignFor('editor') campaign: Campaign, @Body() body: LetterBody): Promise<LetterPreviewView[]> {
    return (await letterPreview(this.database, campaign, await letterInput(body.letter))).map(letterPreviewView);
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
    return letterVersionView(number, await numberedLetter(this.database, campaign, number));
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
    @CampaignFor('viewer') campaign: Campaign,
    @Param('number', letterNumber) number: number,
    @Param('language') language: string,
  ): Promise<StreamableFile> {
    const text = await numberedText(this.database, campaign, number, language);
    return new StreamableFile(Buffer.from(letterSource(text)), {
      type: 'text/markdown; charset=utf-8',
      disposition: `attachment; filename="${campaign.slug}-${number}.${text.language}.md"`,
    });
  }

  @Get('differences/:from/:to')
  @ApiOperation({ summary: 'What changed between two versions, word by word' })
  @ApiParam({ ...NUMBER, name: 'from' })
  @ApiParam({ ...NUMBER, name: 'to' })
  @ApiOkResponse({ type: [DifferenceView] })
  async difference(
    @CampaignFor('viewer') campaign: Campaign,
    @Param('from', letterNumber) from: number,
    @Param('to', letterNumber) to: number,
  ): Promise<DifferenceView[]> {
    const [before, after] = await Promise.all(
      [from, to].map((number) => numberedLetter(this.database, campaign, number)),
    );
    return letterDifferences(before ?? [], after ?? []).map(letterDifferenceView);
  }
}
