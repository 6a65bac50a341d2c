import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { openCampaigns } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { HTML } from '../parts/answer.js';
import { textsFor } from '../texts/texts-for.js';
import { HomePage } from './home-page.js';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async home(): Promise<string> {
    return renderDocument(<HomePage texts={textsFor()} campaigns={await openCampaigns(this.database)} />);
  }
}
