import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { SweepCampaigns } from '#campaigns';
import { FollowSignOn, SendInvitation, SweepInvitations } from '#invitations';
import { MailModule, SweepMails } from '#mail';
import { FindMatches, SettleMatches } from '#matching';
import { ConfigModule, type Configuration } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { QueuesModule } from '#platform/queues';
import { AskAgain, SweepReconsents } from '#reconsent';
import { RemindAsked, RemindInvited, RemindUnverified, SendDigest, SweepReminders } from '#reminders';
import { SendQuestion, TellRejected } from '#review';
import { Announce, AnnounceAgain, AnnounceTo, Finalize, RosterLetterFacts, SweepClosed, TellHeld } from '#roster';
import { SweepIdempotencyKeys } from '#sign-ons';
import { AnswerRepeat, SendVerification } from '#verification';
import { DeliverWebhooks, LetterFacts, RecordWebhooks, SweepWebhooks } from '#webhooks';
import { entities } from '../entities.js';
import { HealthController } from './health/health.controller.js';

/**
 * The same libs as the api, minus HTTP, plus queues and mail: what the api records as an event happens here.
 * It is a process of its own so that a burst of mail never slows a signature down, and so that it can be run many times.
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
        MailModule,
      ],
      controllers: [HealthController],
      providers: [
        SendVerification,
        AnswerRepeat,
        TellRejected,
        SendQuestion,
        RemindAsked,
        RemindInvited,
        FollowSignOn,
        SendInvitation,
        SweepInvitations,
        RemindUnverified,
        SendDigest,
        AnnounceTo,
        AnnounceAgain,
        FindMatches,
        SettleMatches,
        SweepCampaigns,
        AskAgain,
        SweepReconsents,
        SweepReminders,
        SweepIdempotencyKeys,
        SweepMails,
        SweepClosed,
        TellHeld,
        Announce,
        Finalize,
        RecordWebhooks,
        DeliverWebhooks,
        SweepWebhooks,
        { provide: LetterFacts, useClass: RosterLetterFacts },
      ],
    };
  }
}
