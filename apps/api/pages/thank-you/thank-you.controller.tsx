import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { HTML } from '../parts/answer.js';
import { campaignAt } from '../parts/campaign-at.js';
import { textsFor } from '../texts/texts-for.js';
import { ThankYouPage } from './thank-you-page.js';

@ApiExcludeController()
@Controller('thank-you')
export class ThankYouController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async thanks(@Query('c') slug: unknown): Promise<string> {
    const campaign = typeof slug === 'string' ? await this.known(slug) : undefined;
    return renderDocument(<ThankYouPage texts={textsFor(campaign?.languages[0])} campaign={campaign} />);
  }

  /** Thanks are due even when the address was cut off. */
  private async known(slug: string): Promise<Campaign | undefined> {
    try {
      return await campaignAt(this.database, slug);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}
