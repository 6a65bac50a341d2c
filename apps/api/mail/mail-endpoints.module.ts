import { Module } from '@nestjs/common';
import { HttpsText } from './fetch-text.js';
import { InboundController } from './inbound.controller.js';
import { MailsController } from './mails.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What the api says and hears about mail. It sends none. */
@Module({
  controllers: [MailsController, UnsubscribeController, InboundController],
  providers: [HttpsText],
})
export class MailEndpointsModule {}
