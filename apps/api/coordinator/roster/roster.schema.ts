import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import {
  COUNT_RULES,
  LEADING_ARTICLES,
  ORDER_LANGUAGES,
  ROSTER_LAYOUTS,
  type RosterSettings,
  type RosterSettingsInput,
} from '#roster';
import { RevisionField } from '../../http/preconditions.js';
import { MayBeMissing } from '../../http/text-rules.js';
import { SectionHeadings } from './section-headings.js';

const oneOf = (values: readonly string[]): { message: string } => ({ message: `must be one of: ${values.join(', ')}` });

/** What is left out is as it is without settings: the whole is put in force, not a part of it. */
export class RosterSettingsBody implements RosterSettingsInput {
  @ApiPropertyOptional({ default: false, description: 'Whether persons may sign for themselves.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  individualsMaySign?: boolean;

  @ApiPropertyOptional({
    enum: ROSTER_LAYOUTS,
    description:
      'Into which sections the roster is parted. Left out: one list, or organizations-then-individuals where individuals may sign.',
  })
  @MayBeMissing()
  @IsIn(ROSTER_LAYOUTS, oneOf(ROSTER_LAYOUTS))
  layout?: RosterSettings['layout'];

  @ApiPropertyOptional({ default: false, description: 'Whether sign-ons marked as conveners stand before all others.' })
  @MayBeMissing()
  @IsBoolean({ message: 'must be true or false' })
  convenersFirst?: boolean;

  @ApiPropertyOptional({
    enum: LEADING_ARTICLES,
    default: 'as-written',
    description: 'set-aside files “The Harbor Fund” under Harbor, by the articles of the order’s language.',
  })
  @MayBeMissing()
  @IsIn(LEADING_ARTICLES, oneOf(LEADING_ARTICLES))
  leadingArticles?: RosterSettings['leadingArticles'];

  @ApiPropertyOptional({
    enum: ORDER_LANGUAGES,
    description: 'Whose alphabet orders the names (ICU). Left out: the letter’s main language.',
  })
  @MayBeMissing()
  @IsIn(ORDER_LANGUAGES, oneOf(ORDER_LANGUAGES))
  orderLanguage?: RosterSettings['orderLanguage'];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 3, default: 2, description: 'Columns in print.' })
  @MayBeMissing()
  @IsInt({ message: 'must be 1, 2 or 3' })
  @Min(1, { message: 'must be 1, 2 or 3' })
  @Max(3, { message: 'must be 1, 2 or 3' })
  columns?: number;

  @ApiPropertyOptional({
    enum: COUNT_RULES,
    default: 'coalitions-once',
    description: 'coalitions-with-members also counts each distinct member that does not sign itself.',
  })
  @MayBeMissing()
  @IsIn(COUNT_RULES, oneOf(COUNT_RULES))
  countRule?: RosterSettings['countRule'];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1, maxLength: 200 },
    },
    description:
      'Headings in place of those that follow from the layout: by key of the section, by language of the letter.',
    example: { conveners: { en: 'Initiated by' } },
  })
  @MayBeMissing()
  @SectionHeadings()
  headings?: RosterSettings['headings'];

  @RevisionField()
  basedOn?: string;
}
