import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What the api says and hears about mail. It sends none. */
@Module({ controllers: [MailsController, UnsubscribeController] })
export class MailEndpointsModule {}
