import { Module } from '@nestjs/common';
import { CoordinatorCampaignsController } from './campaigns/campaigns.api.js';
import { ContactsController } from './roster/contacts.api.js';
import { DeadLettersController } from './operations/operations.api.js';
import { DuplicatesController } from './duplicates/duplicates.api.js';
import { InvitationsController } from './invitations/invitations.api.js';
import { LetterController } from './letter/letter.api.js';
import { OrganizationsController } from './organizations/organizations.api.js';
import { ReminderPlanController } from './reminders/reminders.api.js';
import { ReviewController } from './review/review.api.js';
import { FinalizeController } from './editions/editions.api.js';
import { RosterController } from './roster/roster.api.js';
import { UnknownController } from './unknown.controller.js';
import { WebhookDeliveriesController } from './webhooks/deliveries.api.js';
import { WebhooksController } from './webhooks/webhooks.api.js';

/** What coordinators may call, with their token. */
@Module({
  controllers: [
    CoordinatorCampaignsController,
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
    UnknownController,
  ],
})
export class CoordinatorModule {}
