import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { REMINDER_AUDIENCES, type ReminderAudience, SLUG } from '#campaigns';
import { PlainText, PlainTexts } from '../http/text-rules.js';

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const languageMessage = { message: 'must be a language tag like en or pt-BR' };

export class LetterTextBody {
  @ApiProperty({ example: 'en' })
  @Matches(LANGUAGE, languageMessage)
  language!: string;

  @ApiProperty({ description: 'Markdown with {{count}} where the number of signatories goes.', maxLength: 200_000 })
  @PlainText({ max: 200_000, lines: true })
  body!: string;
}

export class DeadlineBody {
  @ApiProperty({ example: '2027-01-15T17:00', description: 'Wall time in the zone.' })
  @IsString({ message: 'must be a date and time like 2027-01-15T17:00' })
  local!: string;

  @ApiProperty({ example: 'America/Mexico_City', description: 'IANA time zone.' })
  @IsString({ message: 'must be an IANA time zone like America/Mexico_City' })
  zone!: string;
}

export class ReminderStepBody {
  @ApiProperty({ example: 'P7D', description: 'ISO 8601 duration before the deadline, in days and hours.' })
  @Matches(/^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?)?$/, { message: 'must be a duration like P7D or PT48H' })
  before!: string;

  @ApiProperty({ enum: REMINDER_AUDIENCES })
  @IsIn(REMINDER_AUDIENCES, { message: `must be one of: ${REMINDER_AUDIENCES.join(', ')}` })
  to!: ReminderAudience;
}

export class LetterBody {
  @ApiProperty({ type: [LetterTextBody] })
  @IsArray({ message: 'must be a list of texts, one for each language' })
  @ArrayMinSize(1, { message: 'must hold at least one text' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 texts' })
  @ValidateNested({ each: true, message: 'must be a list of objects with language and body' })
  @Type(() => LetterTextBody)
  letter!: LetterTextBody[];
}

export class CampaignBody extends LetterBody {
  @ApiProperty({ example: 'clean-rivers', description: 'The address of the letter: lower case, digits, hyphens.' })
  @Matches(SLUG, { message: 'must be 1 to 80 lower-case letters, digits and single hyphens, like clean-rivers' })
  slug!: string;

  @ApiProperty({ maxLength: 300 })
  @PlainText({ max: 300 })
  title!: string;

  @ApiProperty({ description: 'The organization or coalition that owns the letter.', maxLength: 300 })
  @PlainText({ max: 300 })
  convener!: string;

  @ApiProperty({ type: [String], example: ['en', 'es'], description: 'The main language first.' })
  @IsArray({ message: 'must be a list of language tags' })
  @ArrayMinSize(1, { message: 'must hold at least one language' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 languages' })
  @ArrayUnique({ message: 'must not name a language twice' })
  @Matches(LANGUAGE, { each: true, ...languageMessage })
  languages!: string[];

  @ApiProperty({ type: [String], description: 'In printed order.' })
  @PlainTexts({ max: 300, entries: 100 })
  @ArrayMinSize(1, { message: 'must name at least one addressee' })
  addressees!: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @PlainTexts({ max: 300, entries: 100 })
  cc?: string[];

  @ApiProperty()
  @ValidateNested({ message: 'must be an object with local and zone' })
  @Type(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiPropertyOptional({ default: 48, description: 'Hours after the deadline in which those who signed in time may still verify.' })
  @IsOptional()
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(0, { message: 'must not be negative' })
  @Max(720, { message: 'must be at most 720' })
  graceHours?: number;

  @ApiPropertyOptional({ type: [ReminderStepBody] })
  @IsOptional()
  @IsArray({ message: 'must be a list of steps' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 steps' })
  @ValidateNested({ each: true, message: 'must be a list of objects with before and to' })
  @Type(() => ReminderStepBody)
  reminderPlan?: ReminderStepBody[];
}
