import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Campaign } from '#campaigns';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { renderDocument } from '#platform/html';
import { HTML } from '../../http/answer.js';
import { campaignAt } from '../../http/campaign-at.js';
import { askedLanguage, chosenLanguage } from '../../i18n/page-language.js';
import { PAGE_LANGUAGES, textsFor } from '../../i18n/texts-for.js';
import { ThankYouPage } from './thank-you-page.js';

@ApiExcludeController()
@Controller('thank-you')
export class ThankYouController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async thanks(
    @Query('c') slug: unknown,
    @Query('lang') lang: unknown,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const campaign = typeof slug === 'string' ? await this.known(slug) : undefined;
    const languages = campaign?.languages ?? [...PAGE_LANGUAGES];
    const texts = textsFor(askedLanguage(lang), chosenLanguage(languages, lang, accepted), languages[0]);
    return renderDocument(<ThankYouPage texts={texts} campaign={campaign} />);
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
