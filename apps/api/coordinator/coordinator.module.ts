import { Module } from '@nestjs/common';
import { CoordinatorCampaignsController } from './campaigns.controller.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DuplicatesController } from './duplicates.controller.js';
import { OrganizationsController } from './organizations/organizations.controller.js';
import { ReviewController } from './review.controller.js';
import { UnknownController } from './unknown.controller.js';

/** What coordinators may call, with their token. */
@Module({
  controllers: [
    CoordinatorCampaignsController,
    ReviewController,
    DeadLettersController,
    DuplicatesController,
    OrganizationsController,
    UnknownController,
  ],
})
export class CoordinatorModule {}
