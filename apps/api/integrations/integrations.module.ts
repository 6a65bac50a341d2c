import { Module } from '@nestjs/common';
import { HttpsText } from './inbound-mail/fetch-text.js';
import { InboundController } from './inbound-mail/inbound.controller.js';
import { MailsController } from '../coordinator/mail/mail.api.js';
import { UnsubscribeController } from '../signer/unsubscribe/unsubscribe.controller.js';

/** What the api says and hears about mail. It sends none. */
@Module({
  controllers: [MailsController, UnsubscribeController, InboundController],
  providers: [HttpsText],
})
export class MailEndpointsModule {}
