import { subscribe } from '#platform/queues';
import { webhookEventTypes } from './event-types.js';
import { deliverWebhooks } from './jobs/deliver-webhooks.js';
import { recordWebhooks } from './jobs/record-webhooks.js';
import { webhookEvents } from './webhooks.events.js';

/** What webhooks do when something happens. The api never talks to the queue: what it wants sent, it says by an event too. */
export const webhookSubscriptions = [
  ...Object.keys(webhookEventTypes).map((type) =>
    subscribe(type, recordWebhooks, ({ id }) => ({ eventId: String(id) })),
  ),
  ...[webhookEvents.changed, webhookEvents.testAsked, webhookEvents.redeliveryAsked].map((type) =>
    subscribe(type, deliverWebhooks, ({ subjectId }) => ({ endpointId: subjectId })),
  ),
];
