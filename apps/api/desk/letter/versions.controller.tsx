import { Get, Header, Param, StreamableFile } from '@nestjs/common';
import { type Coordinator } from '#access';
import {
  type Campaign,
  campaignById,
  campaignErrors,
  campaignForRole,
  differs,
  letterDifference,
  letterSource,
  letterVersion,
  type LetterVersion,
} from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { letterNumber, mySlug } from '../../http/ids.js';
import { Me } from '../../coordinator/coordinator.guard.js';
import { HTML } from '../../pages/parts/answer.js';
import { DeskController } from '../desk-controller.js';
import { VersionPage } from './version-page.js';

/** What was written when, to be read and to be taken away. */
@DeskController('desk/c/:slug/letter/:number')
export class DeskVersionsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  async version(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('number', letterNumber) number: number,
  ): Promise<string> {
    const { campaign, texts } = await this.texts(me, slug, number);
    const before = number > 1 ? await letterVersion(this.database, campaign, number - 1) : texts;
    const shown = texts.map((letter) => {
      const difference = letterDifference(
        before.find(({ language }) => language === letter.language),
        letter,
      );
      return { letter, difference, differs: differs(difference) };
    });
    return renderDocument(<VersionPage name={me.name} campaign={campaign} number={number} texts={shown} />);
  }

  @Get(':language.md')
  async file(
    @Me() me: Coordinator,
    @Param('slug', mySlug) slug: string,
    @Param('number', letterNumber) number: number,
    @Param('language') wanted: string,
  ): Promise<StreamableFile> {
    const text = (await this.texts(me, slug, number)).texts.find(({ language }) => language === wanted);
    if (text === undefined) throw campaignErrors.versionUnknown();
    return new StreamableFile(Buffer.from(letterSource(text)), {
      type: 'text/markdown; charset=utf-8',
      disposition: `attachment; filename="${slug}-${number}.${text.language}.md"`,
    });
  }

  private async texts(
    me: Coordinator,
    slug: string,
    number: number,
  ): Promise<{ campaign: Campaign; texts: LetterVersion[] }> {
    const campaign = await campaignById(this.database, await campaignForRole(this.database, me.id, slug, 'viewer'));
    const texts = await letterVersion(this.database, campaign, number);
    if (texts.length === 0) throw campaignErrors.versionUnknown();
    return { campaign, texts };
  }
}
