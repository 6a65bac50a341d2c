import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_STATES, type DisabledReason, type TriedDelivery, type WebhookEndpoint } from '#webhooks';

const NOTICES: Record<DisabledReason, string> = {
  'by-hand': 'Disabled by a coordinator. Enable it, and it gets what it missed.',
  failing:
    'Disabled: no delivery succeeded for five days. Mend the receiver, send a test, then enable it; it gets what it missed.',
  gone: 'Disabled: the receiver answered 410 Gone. Enable it if that was a mistake; it gets what it missed.',
};

export class WebhookView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ type: [String] })
  events!: string[];

  @ApiProperty()
  description!: string;

  @ApiProperty()
  enabled!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;

  @ApiProperty({ type: String, enum: ['by-hand', 'failing', 'gone'], nullable: true })
  disabledReason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What a person should know or do about it.' })
  notice!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The first failure since the last success. Five days later the webhook is disabled.',
  })
  failingSince!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then deliveries carry a second signature, by the secret before the last rotation.',
  })
  previousSecretUntil!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class WebhookListView extends WebhookView {
  @ApiProperty({ type: 'integer', description: 'Deliveries that wait.' })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'Deliveries set aside in the last 30 days; see its deliveries.' })
  failed!: number;
}

export class WebhookSecretView extends WebhookView {
  @ApiProperty({ description: 'Shown this once. Give it to the receiver.', example: 'whsec_…' })
  secret!: string;
}

export class WebhookTryView {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ format: 'date-time' })
  triedAt!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the answer; null when none came.' })
  status!: number | null;

  @ApiProperty({ type: 'integer' })
  ms!: number;

  @ApiProperty({ type: String, nullable: true })
  error!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The beginning of the answer, at most 1,000 characters.' })
  excerpt!: string | null;
}

export class WebhookDeliveryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'sign-on.approved' })
  type!: string;

  @ApiProperty({ enum: DELIVERY_STATES })
  state!: string;

  @ApiProperty({ description: 'What is sent, to the letter.' })
  body!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Not before; null when it is over.' })
  nextTryAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;

  @ApiProperty({ type: [WebhookTryView] })
  tries!: WebhookTryView[];
}

export class WebhookDeliveriesPage {
  @ApiProperty({ type: [WebhookDeliveryView] })
  items!: WebhookDeliveryView[];

  @ApiPropertyOptional()
  nextCursor?: string;
}

/** @returns what its coordinators may see of an endpoint: everything but its secrets */
export function webhookView(endpoint: WebhookEndpoint): WebhookView {
  const { disabledReason, failingSince } = endpoint;
  const failing = failingSince === null ? null : 'Its deliveries fail; see them for the reason.';
  return {
    id: endpoint.id,
    url: endpoint.url,
    events: endpoint.events,
    description: endpoint.description,
    enabled: endpoint.disabledAt === null,
    disabledAt: endpoint.disabledAt?.toISOString() ?? null,
    disabledReason,
    notice: disabledReason === null ? failing : NOTICES[disabledReason],
    failingSince: failingSince?.toISOString() ?? null,
    previousSecretUntil: endpoint.previousUntil?.toISOString() ?? null,
    createdAt: endpoint.createdAt.toISOString(),
  };
}

/** @returns a delivery with its tries, as its coordinators see it */
export function deliveryView(delivery: TriedDelivery): WebhookDeliveryView {
  return {
    id: delivery.id,
    type: delivery.type,
    state: delivery.state,
    body: delivery.body,
    nextTryAt: delivery.state === 'pending' ? delivery.nextTryAt.toISOString() : null,
    createdAt: delivery.createdAt.toISOString(),
    finishedAt: delivery.finishedAt?.toISOString() ?? null,
    tries: delivery.log.map(({ number, triedAt, status, ms, error, excerpt }) => ({
      number,
      triedAt: triedAt.toISOString(),
      status,
      ms,
      error,
      excerpt,
    })),
  };
}
