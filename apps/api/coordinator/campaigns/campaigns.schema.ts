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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { RECONSENT_RULES, type ReconsentRule, REMINDER_AUDIENCES, type ReminderAudience, SLUG } from '#campaigns';
import { LanguageTags, MailAddress, MayBeMissing, PlainText } from '../../http/text-rules.js';
import { LetterBody, LetterNames, NAMES_SCHEMA } from '../../views/letter.schema.js';

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

/** How signers are asked again after a material change of the letter. */
export class ReconsentBody {
  @ApiProperty({
    enum: RECONSENT_RULES,
    default: 'confirm',
    description:
      'confirm: who does not confirm the new text by the date is not printed. object: who does not withdraw by it is taken to agree.',
  })
  @IsIn(RECONSENT_RULES, { message: `must be one of: ${RECONSENT_RULES.join(', ')}` })
  rule!: ReconsentRule;

  @ApiProperty({
    type: 'integer',
    default: 72,
    minimum: 1,
    maximum: 720,
    description: 'Hours that signers have to answer; the deadline ends them earlier.',
  })
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(1, { message: 'must be at least 1' })
  @Max(720, { message: 'must be at most 720' })
  hours!: number;
}

export class ReplyToBody {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'email',
    maxLength: 254,
    example: 'letters@rivers.example',
    description: 'Every signer who is written to sees it. null: nowhere, and nobody reads what they answer.',
  })
  @ValidateIf(({ address }: ReplyToBody) => address !== null)
  @MailAddress()
  address!: string | null;
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

  @ApiPropertyOptional({ minLength: 1, maxLength: 300, description: 'Of the texts that have no head of their own.' })
  @MayBeMissing()
  @PlainText({ max: 300 })
  title?: string;

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

  @ApiPropertyOptional({ ...NAMES_SCHEMA, minItems: 1, description: 'Of the texts that have no head of their own.' })
  @MayBeMissing()
  @LetterNames()
  @ArrayMinSize(1, { message: 'must name at least one addressee' })
  addressees?: string[];

  @ApiPropertyOptional({ ...NAMES_SCHEMA, description: 'The same.' })
  @MayBeMissing()
  @LetterNames()
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

  @ApiPropertyOptional({ description: 'How signers are asked again after a material change of the letter.' })
  @MayBeMissing()
  @IsObject({ message: 'must be an object with rule and hours' })
  @ValidateNested({ message: 'must be an object with rule and hours' })
  @Type(() => ReconsentBody)
  reconsent?: ReconsentBody;
}
