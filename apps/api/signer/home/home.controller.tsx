import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { openCampaigns } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { HTML } from '../../http/answer.js';
import { pageTexts } from '../../i18n/page-language.js';
import { HomePage } from './home-page.js';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async home(@Query('lang') lang: unknown, @Headers('accept-language') accepted?: string): Promise<string> {
    const campaigns = await openCampaigns(this.database);
    return renderDocument(<HomePage texts={pageTexts(lang, accepted)} campaigns={campaigns} />);
  }
}
