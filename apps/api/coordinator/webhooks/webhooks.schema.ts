import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { DELIVERY_STATES, type DeliveryState, LONGEST_URL, webhookEventTypes } from '#webhooks';
import { PageQuery } from '../../http/paging.js';
import { MayBeMissing, PlainText } from '../../http/text-rules.js';

const EVENTS = Object.keys(webhookEventTypes);
const URL_HELP = 'Where to post: https, a public address, port 443 or from 1024 up, no user, password or fragment.';

const eventsSchema = {
  type: 'array',
  items: { type: 'string', enum: EVENTS },
  minItems: 1,
  maxItems: EVENTS.length,
  description: 'Types of events; docs/WEBHOOKS.md says what each means and holds.',
} as const;

/** A list of known types, each once; the first message that is given is the one about the list itself. */
function EventTypes(): PropertyDecorator {
  const rules = [
    ArrayUnique({ message: 'must not name a type twice' }),
    IsIn(EVENTS, { each: true, message: `must hold only types of: ${EVENTS.join(', ')}` }),
    ArrayMinSize(1, { message: 'must name at least one type of event' }),
    ArrayMaxSize(EVENTS.length, { message: `must hold at most ${EVENTS.length} types` }),
    IsArray({ message: 'must be a list of types of events' }),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

export class WebhookBody {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_URL, description: URL_HELP, example: 'https://example.org/hooks' })
  @PlainText({ max: LONGEST_URL })
  url!: string;

  @ApiProperty(eventsSchema)
  @EventTypes()
  events!: string[];

  @ApiPropertyOptional({ maxLength: 200, description: 'For people.' })
  @MayBeMissing()
  @PlainText({ min: 0, max: 200 })
  description?: string;
}

export class WebhookChangeBody {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_URL, description: URL_HELP })
  @MayBeMissing()
  @PlainText({ max: LONGEST_URL })
  url?: string;

  @ApiPropertyOptional(eventsSchema)
  @MayBeMissing()
  @EventTypes()
  events?: string[];

  @ApiPropertyOptional({ maxLength: 200 })
  @MayBeMissing()
  @PlainText({ min: 0, max: 200 })
  description?: string;

  @ApiPropertyOptional({ description: 'false: nothing is sent. true: it gets what it missed, in order.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  enabled?: boolean;
}

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @IsOptional()
  @IsIn(DELIVERY_STATES, { message: `must be one of: ${DELIVERY_STATES.join(', ')}` })
  state?: DeliveryState;
}
