import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isLetterDate } from '#campaigns';
import { LanguageTag, MayBeMissing, PlainText, PlainTexts } from '../http/text-rules.js';

/** Addressees and those who get a copy. */
export const NAMES_SCHEMA = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 500 },
  maxItems: 100,
} as const;

/** Up to 100, each of one or several lines: name, office, address. */
export function LetterNames(): PropertyDecorator {
  return PlainTexts({ max: 500, entries: 100, lines: true });
}

/** A part that a letter may do without; null says so too. */
function Part(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined && value !== null);
}

function LetterDate(): PropertyDecorator {
  return ValidateBy({
    name: 'letterDate',
    validator: {
      validate: (value) => typeof value === 'string' && isLetterDate(value),
      defaultMessage: () => 'must be a day like 2027-01-15',
    },
  });
}

const WHOLE = 'Beside `title`, the head is whole: what is left out is not printed.';

/** The letter in one language: fields, or a file. A text of language and body alone keeps the head it has. */
export class LetterTextBody {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 220_000,
    description:
      'Instead of all other fields: the letter as Markdown with front matter (YAML) of the keys language, title, date, place, addressees, cc, salutation and closing.',
  })
  @MayBeMissing()
  @PlainText({ max: 220_000, lines: true })
  markdown?: string;

  @ApiPropertyOptional({ example: 'en', maxLength: 35, description: 'BCP 47 tag; one of `languages`.' })
  @ValidateIf((text: LetterTextBody) => text.markdown === undefined)
  @LanguageTag()
  language?: string;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 300,
    description: `${WHOLE} A title takes no placeholders: lists and mails show it as it is.`,
  })
  @MayBeMissing()
  @PlainText({ max: 300 })
  title?: string;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date', example: '2027-01-15' })
  @Part()
  @LetterDate()
  date?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Part()
  @PlainText({ max: 200 })
  place?: string | null;

  @ApiPropertyOptional({ ...NAMES_SCHEMA, minItems: 1, description: 'In printed order; each may have several lines.' })
  @MayBeMissing()
  @LetterNames()
  @ArrayMinSize(1, { message: 'must name at least one addressee' })
  addressees?: string[];

  @ApiPropertyOptional({ ...NAMES_SCHEMA, description: 'In printed order; each may have several lines.' })
  @MayBeMissing()
  @LetterNames()
  cc?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300, description: 'Placeholders as in the body.' })
  @Part()
  @PlainText({ max: 300 })
  salutation?: string | null;

  @ApiPropertyOptional({
    description:
      'Markdown with {{count}} where the number of signatories goes; {{organizations}} and {{individuals}} count them apart; {{count in words}} writes it in words (en, es, fr, pt), with ", feminine" or ", masculine" where that makes a difference; {{count: organization | organizations}} agrees with it.',
    minLength: 1,
    maxLength: 200_000,
  })
  @ValidateIf((text: LetterTextBody) => text.markdown === undefined)
  @PlainText({ max: 200_000, lines: true })
  body?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000, description: 'May have several lines.' })
  @Part()
  @PlainText({ max: 1000, lines: true })
  closing?: string | null;
}

export class LetterBody {
  @ApiProperty({ type: [LetterTextBody], minItems: 1, maxItems: 20, description: 'One text for each language.' })
  @IsArray({ message: 'must be a list of texts, one for each language' })
  @ArrayMinSize(1, { message: 'must hold at least one text' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 texts' })
  @ValidateNested({ each: true, message: 'must be a list of objects with language and body, or with markdown' })
  @Type(() => LetterTextBody)
  letter!: LetterTextBody[];
}
