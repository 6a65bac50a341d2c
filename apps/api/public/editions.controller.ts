import { Readable } from 'node:stream';
import { Controller, Get, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { publicCampaignBySlug } from '#campaigns';
import { Database } from '#platform/database';
import { editionByNumber, editionSignatories, editionsOf, exportFormats, letterIn, rosterErrors } from '#roster';
import { EditionView, LanguageQuery } from './campaign.dto.js';
import { editionView } from './views.js';

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
  @ApiOkResponse({ type: EditionView })
  async get(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<EditionView> {
    const campaign = await publicCampaignBySlug(this.database, slug);
    return editionView(slug, await editionByNumber(this.database, campaign.id, number));
  }

  @Get(':number/letter.:extension')
  @ApiOperation({ summary: 'The finished letter as a file' })
  @ApiParam({ name: 'extension', enum: exportFormats.map((format) => format.extension) })
  @ApiOkResponse({ description: 'The file, streamed.' })
  async export(
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('extension') extension: string,
    @Query() { lang }: LanguageQuery,
  ): Promise<StreamableFile> {
    const format = exportFormats.find((known) => known.extension === extension);
    if (format === undefined) throw rosterErrors.formatUnknown(exportFormats.map((known) => known.extension));
    const campaign = await publicCampaignBySlug(this.database, slug);
    const edition = await editionByNumber(this.database, campaign.id, number);
    const letter = letterIn(edition, lang);
    const pieces = format.write({ edition, letter, signatories: editionSignatories(this.database, edition.id) });
    return new StreamableFile(Readable.from(pieces), {
      type: format.contentType,
      disposition: `attachment; filename="${slug}-${number}.${extension}"`,
    });
  }
}
