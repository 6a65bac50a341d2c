import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { accessErrors, bindCoordinator, campaignsOf, type Coordinator } from '#access';
import {
  campaignForRole,
  changeReconsentTerms,
  changeReplyTo,
  createCampaign,
  latestCampaigns,
  moveDeadline,
  openCampaign,
} from '#campaigns';
import { Database } from '#platform/database';
import { mySlug } from '../http/ids.js';
import { CampaignBody, DeadlineBody, ReconsentBody, ReplyToBody } from './campaign-body.dto.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from './campaign-view.js';
import { actor, CoordinatorGuard, Me } from './coordinator.guard.js';
import { letterInput } from './letter/letter-input.js';

/** Campaigns, for those who run them. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns')
export class CoordinatorCampaignsController {
  constructor(private readonly database: Database) {}

  @Post()
  @ApiOperation({
    summary: 'Start a campaign as a draft',
    description: 'Answers to its mails go to your own address until another is given (`PUT …/reply-to`).',
  })
  @ApiCreatedResponse({ type: CoordinatorCampaignView })
  async create(@Me() me: Coordinator, @Body() body: CampaignBody): Promise<CoordinatorCampaignView> {
    if (!me.mayCreateCampaigns) throw accessErrors.mayNotCreate();
    const letter = await letterInput(body.letter);
    const id = await this.database.transaction(async (tx) => {
      const campaign = await createCampaign(tx, { ...body, letter, replyTo: me.email }, actor(me));
      await bindCoordinator(tx, campaign.id, me.id, 'owner');
      return campaign.id;
    });
    return this.view(id);
  }

  @Get()
  @ApiOperation({ summary: 'The campaigns this token is bound to' })
  @ApiOkResponse({ type: [CoordinatorCampaignView] })
  async list(@Me() me: Coordinator): Promise<CoordinatorCampaignView[]> {
    const mine = await latestCampaigns(this.database, await campaignsOf(this.database, me.id));
    return Promise.all(mine.map(({ id }) => this.view(id)));
  }

  @Get(':slug')
  @ApiOperation({ summary: 'A campaign with what waits in it' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async get(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<CoordinatorCampaignView> {
    return this.view(await campaignForRole(this.database, me.id, slug, 'viewer'));
  }

  @Post(':slug/open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open for sign-ons' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async open(@Me() me: Coordinator, @Param('slug', mySlug) slug: string): Promise<CoordinatorCampaignView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => openCampaign(tx, id, actor(me)));
    return this.view(id);
  }

  @Put(':slug/deadline')
  @ApiOperation({ summary: 'Move the deadline; reminders follow it' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async deadline(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: DeadlineBody,
  ): Promise<CoordinatorCampaignView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => moveDeadline(tx, id, body, actor(me)));
    return this.view(id);
  }

  @Put(':slug/reconsent')
  @ApiOperation({ summary: 'Change how signers are asked again after a material change of the letter' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async reconsent(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() body: ReconsentBody,
  ): Promise<CoordinatorCampaignView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => changeReconsentTerms(tx, id, body, actor(me)));
    return this.view(id);
  }

  @Put(':slug/reply-to')
  @ApiOperation({ summary: 'Say where signers reach you: answers to the letter’s mails go there' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async replyTo(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Body() { address }: ReplyToBody,
  ): Promise<CoordinatorCampaignView> {
    const id = await campaignForRole(this.database, me.id, slug, 'editor');
    await this.database.transaction((tx) => changeReplyTo(tx, id, address, actor(me)));
    return this.view(id);
  }

  private view(id: string): Promise<CoordinatorCampaignView> {
    return coordinatorCampaignView(this.database, id);
  }
}
