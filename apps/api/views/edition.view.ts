import { ApiProperty } from '@nestjs/swagger';
import { type Edition, ENTRY_FIELDS, type EntryField, type FieldChange, formatsFor, printedHeader } from '#roster';

export class EditionView {
  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  number!: number;

  @ApiProperty({ type: 'integer', minimum: 0, example: 95 })
  count!: number;

  @ApiProperty({
    description: 'SHA-256 of the canonical JSON (RFC 8785) of the edition, in hex.',
    pattern: '^[0-9a-f]{64}$',
  })
  sha256!: string;

  @ApiProperty({ format: 'date-time' })
  frozenAt!: string;

  @ApiProperty({ type: [String], description: 'Addresses of the exports.' })
  exports!: string[];
}

export class FieldChangeView implements FieldChange {
  @ApiProperty({ enum: ENTRY_FIELDS, description: 'counted: which of its members the number in the letter counts.' })
  field!: EntryField;

  @ApiProperty({ type: String, nullable: true, description: 'Words as printed; of a country its ISO 3166-1 alpha-2.' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
}

/** An edition with the addresses of its exports. */
export function editionView(slug: string, edition: Edition): EditionView {
  return {
    number: edition.number,
    count: edition.count,
    sha256: edition.sha256,
    frozenAt: edition.frozenAt.toISOString(),
    exports: formatsFor(printedHeader(edition.header)).map(
      ({ extension }) => `/api/v1/campaigns/${slug}/editions/${edition.number}/letter.${extension}`,
    ),
  };
}
