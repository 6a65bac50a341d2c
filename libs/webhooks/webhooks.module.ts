import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { provideEvents, provideSubscriptions } from '#platform/queues';
import { DeliverWebhooks } from './jobs/deliver-webhooks.js';
import { RecordWebhooks } from './jobs/record-webhooks.js';
import { SweepWebhooks } from './jobs/sweep-webhooks.js';
import { LetterFacts } from './letter-facts.js';
import { webhookSubscriptions } from './subscribers.js';
import { webhookEvents } from './webhooks.events.js';

/** The jobs of webhooks, and when they run. */
@Module({})
export class WebhooksModule {
  /** @param facts answers what webhooks ask about letters */
  static forRoot(facts: Type<LetterFacts>): DynamicModule {
    return {
      module: WebhooksModule,
      providers: [
        RecordWebhooks,
        DeliverWebhooks,
        SweepWebhooks,
        { provide: LetterFacts, useClass: facts },
        provideSubscriptions(webhookSubscriptions),
        provideEvents(webhookEvents),
      ],
    };
  }
}
