import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import {
  editionByNumber,
  editionSignatories,
  editionsOf,
  keptEditionChanges,
  letterIn,
  type PrintedSignatory,
  rosterErrors,
} from '#roster';
import { HTML } from '../../http/answer.js';
import { campaignAt } from '../../http/campaign-at.js';
import { chosenLanguage } from '../../i18n/page-language.js';
import { textsFor } from '../../i18n/texts-for.js';
import { EditionPage } from './edition-page.js';
import { EditionsPage } from './editions-page.js';

/** Entries that the page shows; the files have all of them. */
const ENTRIES = 500;

/** Frozen letters, to read and download. */
@ApiExcludeController()
@Controller('c/:slug/editions')
export class EditionPagesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async list(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const campaign = await campaignAt(this.database, slug);
    const editions = await editionsOf(this.database, campaign.id);
    const texts = textsFor(chosenLanguage(campaign.languages, lang, accepted), campaign.languages[0]);
    return renderDocument(<EditionsPage texts={texts} campaign={campaign} editions={editions} />);
  }

  @Get(':number')
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async edition(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Query('lang') lang: unknown,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw rosterErrors.editionNotFound();
    const { id } = await campaignAt(this.database, slug);
    const edition = await editionByNumber(this.database, id, Number(number));
    const languages = edition.header.letter.map((text) => text.language);
    const language = chosenLanguage(languages, lang, accepted);
    const [signatories, changes] = await Promise.all([
      this.first(edition.id),
      keptEditionChanges(this.database, edition, ENTRIES),
    ]);
    return renderDocument(
      <EditionPage
        texts={textsFor(language, languages[0])}
        edition={edition}
        letter={letterIn(edition, language)}
        signatories={signatories}
        changes={changes}
      />,
    );
  }

  private async first(editionId: string): Promise<PrintedSignatory[]> {
    const signatories: PrintedSignatory[] = [];
    for await (const signatory of editionSignatories(this.database, editionId)) {
      signatories.push(signatory);
      if (signatories.length === ENTRIES) break;
    }
    return signatories;
  }
}
