import { Module } from '@nestjs/common';
import { CodeController } from './check-mail/check-mail.controller.js';
import { ConfirmationController } from './confirm/confirm.controller.js';
import { DevMailController } from '../integrations/dev-mail/dev-mail.controller.js';
import { EditionPagesController } from './editions/editions.controller.js';
import { HomeController } from './home/home.controller.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { LetterController } from './letter/letter.controller.js';
import { QuestionController } from './question/question.controller.js';
import { SignController } from './sign/sign.controller.js';
import { ThankYouController } from './thank-you/thank-you.controller.js';

/** The pages for people: server-rendered, without any script. */
@Module({
  controllers: [
    HomeController,
    LetterController,
    SignController,
    CodeController,
    ConfirmationController,
    ThankYouController,
    QuestionController,
    InvitationController,
    EditionPagesController,
    DevMailController,
  ],
})
export class PagesModule {}
