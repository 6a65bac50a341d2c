import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { campaignForRole, type Coordinator } from '#access';
import { campaignById, campaignErrors, letterVersion, letterVersions, newLetter } from '#campaigns';
import { Database } from '#platform/database';
import { putLetter } from '#reconsent';
import { rosterCount } from '#roster';
import { letterNumber, mySlug } from '../../http/ids.js';
import { liveCounts } from '../../public/views.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from '../campaign-view.js';
import { actor, CoordinatorGuard, Me } from '../coordinator.guard.js';
import { LetterBody, NewVersionBody } from './letter-body.dto.js';
import { letterInput } from './letter-input.js';
import { letterPreview } from './letter-preview.js';
import { LetterChangeView, LetterPreviewView, letterTextView, LetterVersionView } from './letter.views.js';

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
  async inForce(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<LetterVersionView> {
    return this.version(await campaignForRole(this.database, me.id, slug, 'viewer'));
  }

  @Put()
  @ApiOperation({ summary: 'Put a new version of the letter in force' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async put(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: NewVersionBody,
  ): Promise<CoordinatorCampaignView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    const letter = await letterInput(body.letter);
    await this.database.transaction((tx) => putLetter(tx, id, { letter, material: body.material }, actor(me)));
    return coordinatorCampaignView(this.database, id);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'A letter as it would be printed, with the present numbers; nothing is stored' })
  @ApiOkResponse({ type: [LetterPreviewView] })
  async preview(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: LetterBody,
  ): Promise<LetterPreviewView[]> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    const campaign = await campaignById(this.database, id);
    const letter = await newLetter(this.database, campaign, await letterInput(body.letter));
    const counts = liveCounts(await rosterCount(this.database, id));
    return letter.map((text) => letterPreview(text, counts));
  }

  @Get('versions')
  @ApiOperation({ summary: 'Every version of the letter, the newest first' })
  @ApiOkResponse({ type: [LetterChangeView] })
  async versions(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<LetterChangeView[]> {
    const id = await campaignForRole(this.database, me.id, slug, 'viewer');
    return (await letterVersions(this.database, id)).map((version) => ({
      ...version,
      writtenAt: version.writtenAt.toISOString(),
      answerBy: version.answerBy?.toISOString() ?? null,
    }));
  }

  @Get('versions/:number')
  @ApiOperation({ summary: 'One version of the letter' })
  @ApiParam(NUMBER)
  @ApiOkResponse({ type: LetterVersionView })
  async one(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('number', letterNumber) number: number,
  ): Promise<LetterVersionView> {
    return this.version(await campaignForRole(this.database, me.id, slug, 'viewer'), number);
  }

  private async version(id: string, wanted?: number): Promise<LetterVersionView> {
    const campaign = await campaignById(this.database, id);
    const number = wanted ?? campaign.letterVersion;
    const texts = await letterVersion(this.database, campaign, number);
    if (texts.length === 0) throw campaignErrors.versionUnknown();
    return { number, texts: texts.map(letterTextView) };
  }
}
