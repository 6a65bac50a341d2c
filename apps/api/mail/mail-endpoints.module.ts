import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller.js';

/** What the api says and hears about mail. It sends none. */
@Module({ controllers: [MailsController] })
export class MailEndpointsModule {}
