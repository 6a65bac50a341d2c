import { Module } from '@nestjs/common';
import { CheckMailController } from './check-mail/check-mail.api.js';
import { CheckMailPageController } from './check-mail/check-mail.controller.js';
import { ConfirmController } from './confirm/confirm.controller.js';
import { EditionsController } from './editions/editions.api.js';
import { EditionPagesController } from './editions/editions.controller.js';
import { HomeController } from './home/home.controller.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { CampaignsController } from './letter/letter.api.js';
import { LetterController } from './letter/letter.controller.js';
import { QuestionController } from './question/question.controller.js';
import { InvitedController } from './sign/invited.controller.js';
import { SignOnsController } from './sign/sign.api.js';
import { SignController } from './sign/sign.controller.js';
import { ThankYouController } from './thank-you/thank-you.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';

/** What anybody may do: over the API, and on pages without any script. The order of the API is that of openapi.json. */
@Module({
  controllers: [
    CampaignsController,
    EditionsController,
    SignOnsController,
    CheckMailController,

    HomeController,
    LetterController,
    SignController,
    InvitedController,
    CheckMailPageController,
    ConfirmController,
    ThankYouController,
    QuestionController,
    InvitationController,
    EditionPagesController,
    UnsubscribeController,
  ],
})
export class SignerModule {}
