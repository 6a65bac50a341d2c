import { Get, Header, Param, StreamableFile } from '@nestjs/common';
import type { Coordinator } from '#access';
import { Campaign, letterDifferences, letterSource, numberedLetter, numberedText } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { CampaignFor } from '../../auth/campaign-for-role.js';
import { letterNumber } from '../../http/ids.js';
import { Me } from '../../auth/token.guard.js';
import { HTML } from '../../http/answer.js';
import { ConsoleController } from '../../auth/sign-in/console-controller.js';
import { VersionPage } from './version-page.js';

/** What was written when, to be read and to be taken away. */
@ConsoleController('console/c/:slug/letter/:number')
export class ConsoleVersionsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async version(
    @Me() me: Coordinator,
    @CampaignFor('viewer') campaign: Campaign,
    @Param('number', letterNumber) number: number,
  ): Promise<string> {
    const texts = await numberedLetter(this.database, campaign, number);
    const before = number > 1 ? await numberedLetter(this.database, campaign, number - 1) : texts;
    const shown = letterDifferences(before, texts);
    return renderDocument(<VersionPage name={me.name} campaign={campaign} number={number} texts={shown} />);
  }

  @Get(':language.md')
  async file(
    @CampaignFor('viewer') campaign: Campaign,
    @Param('number', letterNumber) number: number,
    @Param('language') wanted: string,
  ): Promise<StreamableFile> {
    const text = await numberedText(this.database, campaign, number, wanted);
    return new StreamableFile(Buffer.from(letterSource(text)), {
      type: 'text/markdown; charset=utf-8',
      disposition: `attachment; filename="${campaign.slug}-${number}.${text.language}.md"`,
    });
  }
}
