import { Module } from '@nestjs/common';
import { OldAddressController } from '../auth/sign-in/old-address.controller.js';
import { SignInController } from '../auth/sign-in/sign-in.console.js';
import { CoordinatorCampaignsController } from './campaigns/campaigns.api.js';
import { ConsoleCampaignsController } from './campaigns/campaigns.console.js';
import { DuplicatesController } from './duplicates/duplicates.api.js';
import { FinalizeController } from './editions/editions.api.js';
import { ConsoleEditionsController } from './editions/editions.console.js';
import { InvitationsController } from './invitations/invitations.api.js';
import { LetterController } from './letter/letter.api.js';
import { ConsoleLetterController } from './letter/letter.console.js';
import { ConsoleVersionsController } from './letter/versions.console.js';
import { MailsController } from './mail/mail.api.js';
import { DeadLettersController } from './operations/operations.api.js';
import { OrganizationsController } from './organizations/organizations.api.js';
import { ReminderPlanController } from './reminders/reminders.api.js';
import { ConsoleDecisionController } from './review/decision.console.js';
import { ConsoleEntryController } from './review/entry.console.js';
import { ReviewController } from './review/review.api.js';
import { ContactsController } from './roster/contacts.api.js';
import { RosterController } from './roster/roster.api.js';
import { ConsoleRosterController } from './roster/roster.console.js';
import { SettingsController } from './settings/settings.api.js';
import { UnknownController } from './unknown.controller.js';
import { WebhookDeliveriesController } from './webhooks/deliveries.api.js';
import { WebhooksController } from './webhooks/webhooks.api.js';

/** What coordinators do, over the API with a token and in the console with a session. The order of the API is that of openapi.json. */
@Module({
  controllers: [
    CoordinatorCampaignsController,
    SettingsController,
    LetterController,
    ReviewController,
    RosterController,
    FinalizeController,
    ReminderPlanController,
    InvitationsController,
    ContactsController,
    DeadLettersController,
    DuplicatesController,
    OrganizationsController,
    WebhooksController,
    WebhookDeliveriesController,
    MailsController,
    UnknownController,

    SignInController,
    ConsoleCampaignsController,
    ConsoleEditionsController,
    ConsoleLetterController,
    ConsoleVersionsController,
    ConsoleRosterController,
    ConsoleEntryController,
    ConsoleDecisionController,
    OldAddressController,
  ],
})
export class CoordinatorModule {}
