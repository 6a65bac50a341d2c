import { Module } from '@nestjs/common';
import { CoordinatorCampaignsController } from './campaigns.controller.js';
import { ContactsController } from './contacts.controller.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DuplicatesController } from './duplicates.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { LetterController } from './letter/letter.controller.js';
import { OrganizationsController } from './organizations/organizations.controller.js';
import { ReminderPlanController } from './reminder-plan.controller.js';
import { ReviewController } from './review.controller.js';
import { RosterController } from './roster/roster.controller.js';
import { UnknownController } from './unknown.controller.js';
import { WebhookDeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What coordinators may call, with their token. */
@Module({
  controllers: [
    CoordinatorCampaignsController,
    LetterController,
    ReviewController,
    RosterController,
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
