import { Module } from '@nestjs/common';
import { DevMailController } from './dev-mail/dev-mail.controller.js';
import { HttpsText } from './inbound-mail/fetch-text.js';
import { InboundController } from './inbound-mail/inbound.controller.js';

/** What other systems say to the api, and the mails that `npm start` caught. The api itself sends none. */
@Module({
  controllers: [InboundController, DevMailController],
  providers: [HttpsText],
})
export class IntegrationsModule {}
