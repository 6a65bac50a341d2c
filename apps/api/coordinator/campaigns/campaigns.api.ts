import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { campaignsOf, type Coordinator } from '#access';
import { Campaign, latestCampaigns, openCampaign, startCampaign } from '#campaigns';
import { Database } from '#platform/database';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { coordinatorCampaignView, CoordinatorCampaignView } from '../../views/coordinator-campaign.view.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { AnyCoordinator, MayCreateCampaigns } from '../../auth/route-access.js';
import { letterInput } from '../../views/letter-input.js';
import { CampaignBody } from './campaigns.schema.js';

/** Campaigns, for those who run them. */
@ApiTags('coordinator')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns')
export class CoordinatorCampaignsController {
  constructor(private readonly database: Database) {}

  @Post()
  @MayCreateCampaigns()
  @ApiOperation({
    summary: 'Start a campaign as a draft',
    description: 'Answers to its mails go to your own address until another is given (`PUT …/reply-to`).',
  })
  @ApiCreatedResponse({ type: CoordinatorCampaignView })
  async create(@Me() me: Coordinator, @Body() body: CampaignBody): Promise<CoordinatorCampaignView> {
    const letter = await letterInput(body.letter);
    const { id } = await this.database.transaction((tx) => startCampaign(tx, me, { ...body, letter }, actor(me)));
    return this.view(id);
  }

  @Get()
  @AnyCoordinator()
  @ApiOperation({ summary: 'The campaigns this token is bound to' })
  @ApiOkResponse({ type: [CoordinatorCampaignView] })
  async list(@Me() me: Coordinator): Promise<CoordinatorCampaignView[]> {
    const mine = await latestCampaigns(this.database, await campaignsOf(this.database, me.id));
    return Promise.all(mine.map(({ id }) => this.view(id)));
  }

  @Get(':slug')
  @ApiOperation({ summary: 'A campaign with what waits in it' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async get(@CampaignFor('viewer') campaign: Campaign): Promise<CoordinatorCampaignView> {
    return this.view(campaign.id);
  }

  @Post(':slug/open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open for sign-ons' })
  @ApiOkResponse({ type: CoordinatorCampaignView })
  async open(@Me() me: Coordinator, @CampaignFor('editor') { id }: Campaign): Promise<CoordinatorCampaignView> {
    await this.database.transaction((tx) => openCampaign(tx, id, actor(me)));
    return this.view(id);
  }

  private view(id: string): Promise<CoordinatorCampaignView> {
    return coordinatorCampaignView(this.database, id);
  }
}
