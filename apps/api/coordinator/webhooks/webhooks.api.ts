import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { changeEndpoint, createEndpoint, deleteEndpoint, endpointOf, endpointsOf, rotateSecret } from '#webhooks';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { endpointId } from '../../http/ids.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { WebhookBody, WebhookChangeBody } from './webhooks.schema.js';
import { WebhookListView, WebhookSecretView, WebhookView, webhookView } from './webhooks.view.js';

/** Where the events of a campaign are sent, for its owners and editors. */
@ApiTags('webhooks')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug/webhooks')
export class WebhooksController {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Send what happens from now on to an address; at most 10 for one campaign' })
  @ApiCreatedResponse({ type: WebhookSecretView })
  async create(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Body() body: WebhookBody,
  ): Promise<WebhookSecretView> {
    const { endpoint, secret } = await this.database.transaction((tx) =>
      createEndpoint(tx, this.configuration, campaignId, body, actor(me)),
    );
    return { ...webhookView(endpoint), secret };
  }

  @Get()
  @ApiOperation({ summary: 'The webhooks of a campaign, with what waits and what was set aside' })
  @ApiOkResponse({ type: [WebhookListView] })
  async list(@CampaignFor('editor') { id: campaignId }: Campaign): Promise<WebhookListView[]> {
    const endpoints = await endpointsOf(this.database, campaignId);
    return endpoints.map((endpoint) => {
      const { pending, failed } = endpoint;
      return { ...webhookView(endpoint), pending, failed };
    });
  }

  @Get(':webhook')
  @ApiOperation({ summary: 'One webhook, without its secret' })
  @ApiOkResponse({ type: WebhookView })
  async get(
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
  ): Promise<WebhookView> {
    return webhookView(await endpointOf(this.database, campaignId, id));
  }

  @Patch(':webhook')
  @ApiOperation({ summary: 'Change its address, events or description; disable or enable it' })
  @ApiOkResponse({ type: WebhookView })
  async change(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
    @Body() body: WebhookChangeBody,
  ): Promise<WebhookView> {
    const changed = await this.database.transaction((tx) =>
      changeEndpoint(tx, this.configuration, campaignId, id, body, actor(me)),
    );
    return webhookView(changed);
  }

  @Delete(':webhook')
  @ApiOperation({ summary: 'Delete it with its deliveries; what waited is not sent' })
  @ApiOkResponse({ type: WebhookView, description: 'The webhook as it was.' })
  async remove(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
  ): Promise<WebhookView> {
    return webhookView(await this.database.transaction((tx) => deleteEndpoint(tx, campaignId, id, actor(me))));
  }

  @Post(':webhook/rotate-secret')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a new secret; the one before signs beside it for 24 hours' })
  @ApiOkResponse({ type: WebhookSecretView })
  async rotate(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
  ): Promise<WebhookSecretView> {
    const { endpoint, secret } = await this.database.transaction((tx) =>
      rotateSecret(tx, this.configuration, campaignId, id, actor(me)),
    );
    return { ...webhookView(endpoint), secret };
  }
}
