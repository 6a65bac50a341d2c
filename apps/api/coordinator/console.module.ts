import { Module } from '@nestjs/common';
import { DeskDecisionController } from './review/decision.console.js';
import { DeskEntryController } from './review/entry.console.js';
import { DeskFinalController } from './editions/editions.console.js';
import { DeskHomeController } from './campaigns/campaigns.console.js';
import { DeskLetterController } from './letter/letter.console.js';
import { DeskVersionsController } from './letter/versions.console.js';
import { DeskRosterController } from './roster/roster.console.js';
import { SignInController } from '../auth/sign-in/sign-in.console.js';

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
