import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNT_RULES } from '#roster';
import { SIGN_ON_KINDS } from '#sign-ons';

/** Somebody listed inside a coalition's own entry. */
export class MemberView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Heading it is listed under.', example: 'Observers' })
  role!: string | null;

  @ApiProperty({ description: 'Whether the number in the letter counts it, by the letter’s count rule.' })
  counted!: boolean;
}

/** One entry of a roster. */
export class SignatoryView {
  @ApiProperty({ description: 'Key of its section.', example: 'organizations' })
  section!: string;

  @ApiProperty({ enum: SIGN_ON_KINDS })
  kind!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2', example: 'MX' })
  country!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of an individual, for identification only.' })
  affiliation!: string | null;

  @ApiProperty({ type: [MemberView], description: 'Listed inside a coalition’s own entry.' })
  members!: MemberView[];
}

/** A part of a roster. */
export class SectionView {
  @ApiProperty({ example: 'country:MX' })
  key!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'By language of the letter; empty when a roster of one part needs none.',
    example: { en: 'Mexico', es: 'México' },
  })
  headings!: Record<string, string>;

  @ApiProperty({ type: 'integer', minimum: 1 })
  entries!: number;
}

/** What is counted; `count` is their sum. */
export class CountsView {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Entries that are organizations.' })
  organizations!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Entries that are individuals.' })
  individuals!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Members counted by the rule; 0 when coalitions count once.',
  })
  members!: number;
}

export class SignatoriesPage {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'The number in the letter, from the same snapshot as the page.',
  })
  count!: number;

  @ApiProperty()
  counts!: CountsView;

  @ApiProperty({
    enum: COUNT_RULES,
    description: 'How a coalition counts: once, or with its distinct members that do not sign.',
  })
  countRule!: string;

  @ApiProperty({ type: [SectionView], description: 'Of the whole roster, in printed order.' })
  sections!: SectionView[];

  @ApiProperty({ type: [SignatoryView] })
  items!: SignatoryView[];

  @ApiPropertyOptional({ description: 'Present when there are more.' })
  nextCursor?: string;
}
