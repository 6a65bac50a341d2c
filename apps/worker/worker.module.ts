import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { CampaignsModule } from '#campaigns';
import { InvitationsModule } from '#invitations';
import { MailModule } from '#mail';
import { MatchingModule } from '#matching';
import { OrganizationsModule } from '#organizations';
import { ConfigModule, type Configuration } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { QueuesModule } from '#platform/queues';
import { ReconsentModule } from '#reconsent';
import { RemindersModule } from '#reminders';
import { ReviewModule } from '#review';
import { RosterLetterFacts, RosterModule } from '#roster';
import { SignOnsModule } from '#sign-ons';
import { VerificationModule } from '#verification';
import { WebhooksModule } from '#webhooks';
import { entities } from '../entities.js';
import { HealthController } from './health/health.controller.js';

/**
 * The same libs as the api, minus HTTP, plus queues and mail: what the api records as an event happens here.
 * It is a process of its own so that a burst of mail never slows a signature down, and so that it can be run many times.
 * The registry of jobs follows from the modules: each brings its handlers and what they follow.
 */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(configuration),
        DatabaseModule.forRoot(entities),
        QueuesModule.forRoot(logger),
        CampaignsModule,
        OrganizationsModule,
        SignOnsModule,
        MatchingModule,
        InvitationsModule,
        VerificationModule,
        ReconsentModule,
        ReviewModule,
        RemindersModule,
        RosterModule,
        MailModule,
        WebhooksModule.forRoot(RosterLetterFacts),
      ],
      controllers: [HealthController],
    };
  }
}
