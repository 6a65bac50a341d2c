import { Module } from '@nestjs/common';
import { CoordinatorCampaignsController } from './campaigns.controller.js';
import { ReviewController } from './review.controller.js';
import { UnknownController } from './unknown.controller.js';

/** What coordinators may call, with their token. */
@Module({ controllers: [CoordinatorCampaignsController, ReviewController, UnknownController] })
export class CoordinatorModule {}
