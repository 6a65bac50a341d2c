import { Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

/** Sending mail. Only the worker imports it: the api sends none. */
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
