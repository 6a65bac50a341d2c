import { Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Coordinator } from '#access';
import { Campaign } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { deliveriesOf, deliveryOf, redeliver, sendTest, type WebhookDelivery } from '#webhooks';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { deliveryId, endpointId } from '../../http/ids.js';
import { decodeCursor, isIdPosition, page } from '../../http/paging.js';
import { actor, TokenGuard, Me } from '../../auth/token.guard.js';
import { DeliveriesQuery } from './webhooks.schema.js';
import { deliveryView, WebhookDeliveriesPage, WebhookDeliveryView } from './webhooks.view.js';

/** What was sent to a webhook, and sending by hand. */
@ApiTags('webhooks')
@ApiBearerAuth()
@UseGuards(TokenGuard)
@Controller('api/v1/coordinator/campaigns/:slug/webhooks/:webhook')
export class WebhookDeliveriesController {
  constructor(private readonly database: Database) {}

  @Get('deliveries')
  @ApiOperation({ summary: 'Deliveries of the last 30 days with every try, the newest first' })
  @ApiOkResponse({ type: WebhookDeliveriesPage })
  async list(
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
    @Query() { state, cursor, limit }: DeliveriesQuery,
  ): Promise<WebhookDeliveriesPage> {
    const before = decodeCursor(cursor, isIdPosition)?.id;
    const rows = await deliveriesOf(this.database, campaignId, id, { state, before, limit: limit + 1 });
    const { items, nextCursor } = page(rows, limit, (row) => ({ id: row.id }));
    return { items: items.map(deliveryView), nextCursor };
  }

  @Post('test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a test, once, whether the webhook is enabled or not' })
  @ApiOkResponse({ type: WebhookDeliveryView, description: 'On its way; its tries tell what came of it.' })
  test(
    @Me() me: Coordinator,
    @CampaignFor('editor') campaign: Campaign,
    @Param('webhook', endpointId) id: string,
  ): Promise<WebhookDeliveryView> {
    return this.send(id, (tx) => sendTest(tx, campaign, id, actor(me)));
  }

  @Post('deliveries/:delivery/redeliver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a delivery once more, with the same id and body; one that waits is tried now' })
  @ApiOkResponse({ type: WebhookDeliveryView })
  again(
    @Me() me: Coordinator,
    @CampaignFor('editor') { id: campaignId }: Campaign,
    @Param('webhook', endpointId) id: string,
    @Param('delivery', deliveryId) delivery: string,
  ): Promise<WebhookDeliveryView> {
    return this.send(id, (tx) => redeliver(tx, campaignId, id, delivery, actor(me)));
  }

  /** The api has no queue and sends nothing itself: the worker hears of it by the event. */
  private async send(id: string, work: (tx: Tx) => Promise<WebhookDelivery>): Promise<WebhookDeliveryView> {
    return this.database.transaction(async (tx) => {
      const delivery = await work(tx);
      return deliveryView(await deliveryOf(tx, id, delivery.id));
    });
  }
}
