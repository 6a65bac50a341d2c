import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { publicCampaignBySlug } from '#campaigns';
import { Database } from '#platform/database';
import {
  editionByNumber,
  editionSignatories,
  editionsOf,
  exportFormats,
  keptEditionChanges,
  letterIn,
  printedHeader,
  rosterErrors,
} from '#roster';
import { editionNumber } from '../../http/ids.js';
import { EditionView, editionView } from '../../views/edition.view.js';
import { LanguageQuery } from '../../http/language-query.js';
import { EditionChangesView } from './editions.view.js';

const NUMBER = { name: 'number', schema: { type: 'integer', minimum: 1 } } as const;

/** Entries in a list of changes; its numbers are of all. */
const LISTED_CHANGES = 500;

const BINARY = { type: 'string', format: 'binary' };
const SCHEMAS: Partial<Record<string, { type: string; format?: string }>> = {
  json: { type: 'object' },
  pdf: BINARY,
  docx: BINARY,
};

const FILES = Object.fromEntries(
  exportFormats.map(({ contentType, extension }) => [
    contentType,
    { schema: SCHEMAS[extension] ?? { type: 'string' } },
  ]),
);

/** Makes the first piece before anything is answered, so that what cannot be made is a problem and no broken file. */
async function started<T>(pieces: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pieces.next();
  return (async function* () {
    try {
      if (first.done !== true) yield first.value;
      yield* pieces;
    } finally {
      await pieces.return(undefined);
    }
  })();
}

/** Frozen letters and their exports. */
@ApiTags('public')
@Controller('api/v1/campaigns/:slug/editions')
export class EditionsController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOperation({ summary: 'The editions of a letter, the newest first' })
  @ApiOkResponse({ type: [EditionView] })
  async list(@Param('slug') slug: string): Promise<EditionView[]> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    return (await editionsOf(this.database, campaign.id)).map((edition) => editionView(slug, edition));
  }

  @Get(':number')
  @ApiOperation({ summary: 'One edition' })
  @ApiParam(NUMBER)
  @ApiOkResponse({ type: EditionView })
  async get(@Param('slug') slug: string, @Param('number', editionNumber) number: number): Promise<EditionView> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    return editionView(slug, await editionByNumber(this.database, campaign.id, number));
  }

  @Get(':number/changes')
  @ApiOperation({ summary: 'What an edition changed against the one before it' })
  @ApiParam(NUMBER)
  @ApiOkResponse({ type: EditionChangesView })
  async changes(
    @Param('slug') slug: string,
    @Param('number', editionNumber) number: number,
  ): Promise<EditionChangesView> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    const edition = await editionByNumber(this.database, campaign.id, number);
    const changes = await keptEditionChanges(this.database, edition, LISTED_CHANGES);
    const first = { since: 0, countBefore: 0, letterChanged: false, added: 0, removed: 0, corrected: 0, entries: [] };
    return { ...(changes ?? first), count: edition.count };
  }

  @Get(':number/letter.:extension')
  @ApiOperation({ summary: 'The finished letter as a file' })
  @ApiParam(NUMBER)
  @ApiParam({ name: 'extension', enum: exportFormats.map((format) => format.extension) })
  @ApiOkResponse({ description: 'The file, streamed.', content: FILES })
  async export(
    @Param('slug') slug: string,
    @Param('number', editionNumber) number: number,
    @Param('extension') extension: string,
    @Query() { lang }: LanguageQuery,
  ): Promise<StreamableFile> {
    const format = exportFormats.find((known) => known.extension === extension);
    if (format === undefined) throw rosterErrors.formatUnknown(exportFormats.map((known) => known.extension));
    const campaign = await publicCampaignBySlug(this.database, slug);
    const edition = await editionByNumber(this.database, campaign.id, number);
    const letter = letterIn(edition, lang);
    const header = printedHeader(edition.header);
    const pieces = format.write({
      edition,
      header,
      letter,
      signatories: editionSignatories(this.database, edition.id),
    });
    return new StreamableFile(Readable.from(await started(pieces)), {
      type: format.contentType,
      disposition: `attachment; filename="${slug}-${number}.${extension}"`,
    });
  }
}
