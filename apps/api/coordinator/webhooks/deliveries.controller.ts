import { Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Coordinator } from '#access';
import { campaignForRole } from '#campaigns';
import { Database, type Tx } from '#platform/database';
import { deliveriesOf, deliveryOf, endpointOf, redeliver, sendTest, type WebhookDelivery } from '#webhooks';
import { deliveryId, endpointId, mySlug } from '../../http/ids.js';
import { decodeCursor, isIdPosition, page } from '../../http/paging.js';
import { actor, CoordinatorGuard, Me } from '../coordinator.guard.js';
import { DeliveriesQuery } from './webhook-body.dto.js';
import { deliveryView, WebhookDeliveriesPage, WebhookDeliveryView } from './webhook.views.js';

/** What was sent to a webhook, and sending by hand. */
@ApiTags('webhooks')
@ApiBearerAuth()
@UseGuards(CoordinatorGuard)
@Controller('api/v1/coordinator/campaigns/:slug/webhooks/:webhook')
export class WebhookDeliveriesController {
  constructor(private readonly database: Database) {}

  @Get('deliveries')
  @ApiOperation({ summary: 'Deliveries of the last 30 days with every try, the newest first' })
  @ApiOkResponse({ type: WebhookDeliveriesPage })
  async list(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('webhook', endpointId) id: string,
    @Query() { state, cursor, limit }: DeliveriesQuery,
  ): Promise<WebhookDeliveriesPage> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'editor');
    await endpointOf(this.database, campaignId, id);
    const before = decodeCursor(cursor, isIdPosition)?.id;
    const rows = await deliveriesOf(this.database, id, { state, before, limit: limit + 1 });
    const { items, nextCursor } = page(rows, limit, (row) => ({ id: row.id }));
    return { items: items.map(deliveryView), nextCursor };
  }

  @Post('test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a test, once, whether the webhook is enabled or not' })
  @ApiOkResponse({ type: WebhookDeliveryView, description: 'On its way; its tries tell what came of it.' })
  test(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('webhook', endpointId) id: string,
  ): Promise<WebhookDeliveryView> {
    return this.send(me, slug, id, (tx, campaignId) => sendTest(tx, { id: campaignId, slug }, id, actor(me)));
  }

  @Post('deliveries/:delivery/redeliver')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a delivery once more, with the same id and body; one that waits is tried now' })
  @ApiOkResponse({ type: WebhookDeliveryView })
  again(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('webhook', endpointId) id: string,
    @Param('delivery', deliveryId) delivery: string,
  ): Promise<WebhookDeliveryView> {
    return this.send(me, slug, id, (tx, campaignId) => redeliver(tx, campaignId, id, delivery, actor(me)));
  }

  /** The api has no queue and sends nothing itself: the worker hears of it by the event. */
  private async send(
    me: Coordinator,
    slug: string,
    id: string,
    work: (tx: Tx, campaignId: string) => Promise<WebhookDelivery>,
  ): Promise<WebhookDeliveryView> {
    const campaignId = await campaignForRole(this.database, me.id, slug, 'editor');
    return this.database.transaction(async (tx) => {
      const delivery = await work(tx, campaignId);
      return deliveryView(await deliveryOf(tx, id, delivery.id));
    });
  }
}
