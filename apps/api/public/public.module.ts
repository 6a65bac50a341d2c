import { Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller.js';
import { EditionsController } from './editions.controller.js';
import { SignOnsController } from './sign-ons.controller.js';

/** What anybody may call. */
@Module({ controllers: [CampaignsController, EditionsController, SignOnsController] })
export class PublicModule {}
