import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { acceptsSignOns, letterVersion, writtenLetter } from '#campaigns';
import { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import { editionsOf, letterCounts, liveRoster } from '#roster';
import { decodeCursor, isRosterPosition, page } from '../../http/paging.js';
import { HTML } from '../../http/answer.js';
import { campaignAt } from '../../http/campaign-at.js';
import { chosenLanguage } from '../../i18n/page-language.js';
import { textsForLetter } from '../../i18n/said-to-person.js';
import { LetterPage } from './letter-page.js';

/** Names on one page of the roster. */
const ENTRIES = 500;

@ApiExcludeController()
@Controller('c/:slug')
export class LetterController {
  constructor(private readonly database: Database) {}

  /** The letter with its live count. Number, heading and list come from one snapshot: they cannot disagree. */
  @Get()
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async letter(
    @Param('slug') slug: string,
    @Query('lang') lang: unknown,
    @Query('after') after: unknown,
    @Headers('accept-language') accepted?: string,
  ): Promise<string> {
    const campaign = await campaignAt(this.database, slug);
    const position = decodeCursor(typeof after === 'string' ? after : undefined, isRosterPosition);
    const language = chosenLanguage(campaign.languages, lang, accepted);
    const [letters, accepts, editions, roster] = await Promise.all([
      letterVersion(this.database, campaign),
      acceptsSignOns(this.database, campaign),
      editionsOf(this.database, campaign.id),
      liveRoster(this.database, campaign.id, { after: position, limit: ENTRIES + 1 }),
    ]);
    const { items, nextCursor } = page(roster.signatories, ENTRIES, ({ sectionFiled, filed, id }) => ({
      sectionFiled,
      filed,
      id,
    }));
    const letter = letters.find((text) => text.language === language) ?? letters[0];
    if (letter === undefined) throw new Error(`The letter ${slug} has no version ${campaign.letterVersion}.`);
    return renderDocument(
      <LetterPage
        texts={textsForLetter(campaign.individualsMaySign, language, campaign.languages[0])}
        campaign={campaign}
        letter={writtenLetter(letter, letterCounts(roster.counts))}
        roster={roster}
        signatories={items}
        next={nextCursor}
        continued={position !== undefined}
        accepts={accepts}
        hasEditions={editions.length > 0}
      />,
    );
  }
}
