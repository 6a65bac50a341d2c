import { Module } from '@nestjs/common';
import { DeskDecisionController } from './entry/decision.controller.js';
import { DeskEntryController } from './entry/entry.controller.js';
import { DeskFinalController } from './final/final.controller.js';
import { DeskHomeController } from './home/home.controller.js';
import { DeskLetterController } from './letter/letter.controller.js';
import { DeskVersionsController } from './letter/versions.controller.js';
import { DeskRosterController } from './roster/roster.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** The pages for coordinators: the letter by form, the roster as it would be printed, and what to look at before it is sent. */
@Module({
  controllers: [
    SignInController,
    DeskHomeController,
    DeskFinalController,
    DeskLetterController,
    DeskVersionsController,
    DeskRosterController,
    DeskEntryController,
    DeskDecisionController,
  ],
})
export class DeskModule {}
