import { Module } from '@nestjs/common';
import { CampaignsController } from './letter/letter.api.js';
import { EditionsController } from './editions/editions.api.js';
import { SignOnsController } from './sign/sign.api.js';

/** What anybody may call. */
@Module({ controllers: [CampaignsController, EditionsController, SignOnsController] })
export class PublicModule {}
