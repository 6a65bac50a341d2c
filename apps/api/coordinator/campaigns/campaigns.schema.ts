import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { SLUG } from '#campaigns';
import { LanguageTags, MayBeMissing, PlainText } from '../../http/text-rules.js';
import { LetterBody, LetterNames, NAMES_SCHEMA } from '../../views/letter.schema.js';
import { DeadlineBody, ReconsentBody, ReminderStepBody } from '../../views/campaign-terms.schema.js';

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
