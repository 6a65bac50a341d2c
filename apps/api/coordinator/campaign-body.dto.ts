import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { REMINDER_AUDIENCES, type ReminderAudience, SLUG } from '#campaigns';
import { LanguageTag, LanguageTags, MayBeMissing, PlainText, PlainTexts } from '../http/text-rules.js';

export class LetterTextBody {
  @ApiProperty({ example: 'en', maxLength: 35, description: 'BCP 47 tag; one of `languages`.' })
  @LanguageTag()
  language!: string;

  @ApiProperty({
    description:
      'Markdown with {{count}} where the number of signatories goes; {{count: organization | organizations}} agrees with it.',
    minLength: 1,
    maxLength: 200_000,
  })
  @PlainText({ max: 200_000, lines: true })
  body!: string;
}

export class DeadlineBody {
  @ApiProperty({
    example: '2027-01-15T17:00',
    description: 'Wall time in the zone, in the future and not skipped by its clocks.',
    minLength: 16,
    maxLength: 19,
  })
  @IsString({ message: 'must be a date and time like 2027-01-15T17:00' })
  local!: string;

  @ApiProperty({ example: 'America/Mexico_City', description: 'IANA time zone, no offset.', maxLength: 64 })
  @IsString({ message: 'must be an IANA time zone like America/Mexico_City' })
  zone!: string;
}

export class ReminderStepBody {
  @ApiProperty({
    example: 'P7D',
    description: 'ISO 8601 duration before the deadline, in days and hours.',
    maxLength: 16,
  })
  @Matches(/^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?)?$/, {
    message: 'must be a duration like P7D or PT48H',
  })
  before!: string;

  @ApiProperty({ enum: REMINDER_AUDIENCES })
  @IsIn(REMINDER_AUDIENCES, { message: `must be one of: ${REMINDER_AUDIENCES.join(', ')}` })
  to!: ReminderAudience;
}

export class LetterBody {
  @ApiProperty({ type: [LetterTextBody], minItems: 1, maxItems: 20, description: 'One text for each language.' })
  @IsArray({ message: 'must be a list of texts, one for each language' })
  @ArrayMinSize(1, { message: 'must hold at least one text' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 texts' })
  @ValidateNested({ each: true, message: 'must be a list of objects with language and body' })
  @Type(() => LetterTextBody)
  letter!: LetterTextBody[];
}

export class CampaignBody extends LetterBody {
  @ApiProperty({
    example: 'clean-rivers',
    description: 'The address of the letter: lower case, digits, hyphens.',
    pattern: SLUG.source,
    maxLength: 80,
  })
  @Matches(SLUG, { message: 'must be 1 to 80 lower-case letters, digits and single hyphens, like clean-rivers' })
  slug!: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @PlainText({ max: 300 })
  title!: string;

  @ApiProperty({ description: 'The organization or coalition that owns the letter.', minLength: 1, maxLength: 300 })
  @PlainText({ max: 300 })
  convener!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', maxLength: 35 },
    minItems: 1,
    maxItems: 20,
    uniqueItems: true,
    example: ['en', 'es'],
    description: 'BCP 47 tags, the main language first.',
  })
  @LanguageTags({ entries: 20 })
  languages!: string[];

  @ApiProperty({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 300 },
    minItems: 1,
    maxItems: 100,
    description: 'In printed order.',
  })
  @PlainTexts({ max: 300, entries: 100 })
  @ArrayMinSize(1, { message: 'must name at least one addressee' })
  addressees!: string[];

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 300 },
    maxItems: 100,
    description: 'In printed order.',
  })
  @MayBeMissing()
  @PlainTexts({ max: 300, entries: 100 })
  cc?: string[];

  @ApiProperty()
  @IsObject({ message: 'must be an object with local and zone' })
  @ValidateNested({ message: 'must be an object with local and zone' })
  @Type(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiPropertyOptional({
    type: 'integer',
    default: 48,
    minimum: 0,
    maximum: 720,
    description: 'Hours after the deadline in which those who signed in time may still verify.',
  })
  @MayBeMissing()
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(0, { message: 'must not be negative' })
  @Max(720, { message: 'must be at most 720' })
  graceHours?: number;

  @ApiPropertyOptional({
    type: [ReminderStepBody],
    maxItems: 20,
    description: 'Left out: a plan that suits most letters.',
  })
  @MayBeMissing()
  @IsArray({ message: 'must be a list of steps' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 steps' })
  @ValidateNested({ each: true, message: 'must be a list of objects with before and to' })
  @Type(() => ReminderStepBody)
  reminderPlan?: ReminderStepBody[];
}
