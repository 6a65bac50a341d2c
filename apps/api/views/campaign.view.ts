import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ENTRY_FIELDS, type EntryChange, type EntryField, type FieldChange } from '#roster';
import { LanguageTag, MayBeMissing } from '../http/text-rules.js';

export class LanguageQuery {
  @ApiPropertyOptional({
    description: 'BCP 47 tag of one of the letter’s languages; the main one when left out.',
    example: 'es',
    maxLength: 35,
  })
  @MayBeMissing()
  @LanguageTag()
  lang?: string;
}

/** The deadline as wall time in its place, and as an instant. */
export class DeadlineView {
  @ApiProperty({ example: '2027-01-15T17:00' })
  local!: string;

  @ApiProperty({ example: 'America/Mexico_City' })
  zone!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** A letter as anybody may see it. */
export class CampaignView {
  @ApiProperty({ example: 'clean-rivers' })
  slug!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'The organization or coalition that owns the letter.' })
  convener!: string;

  @ApiProperty({ enum: ['open', 'closing', 'closed', 'finalized', 'archived'] })
  state!: string;

  @ApiProperty({ description: 'Whether a sign-on sent now would be accepted.' })
  acceptsSignOns!: boolean;

  @ApiProperty({ type: [String], example: ['en', 'es'] })
  languages!: string[];

  @ApiProperty({ type: [String], description: 'In printed order; an entry may have several lines.' })
  addressees!: string[];

  @ApiProperty({ type: [String] })
  cc!: string[];

  @ApiProperty()
  deadline!: DeadlineView;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Signatories right now: the number in the letter.' })
  count!: number;

  @ApiProperty({ description: 'Language of `letter`.' })
  language!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the letter version shown; a sign-on may name it.' })
  letterVersion!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2027-01-15' })
  date!: string | null;

  @ApiProperty({ type: String, nullable: true })
  place!: string | null;

  @ApiProperty({ type: String, nullable: true })
  salutation!: string | null;

  @ApiProperty({ description: 'The letter’s body as Markdown, the numbers written in.' })
  letter!: string;

  @ApiProperty({ type: String, nullable: true })
  closing!: string | null;
}

/** A letter in a list: everything but its text. */
export class CampaignSummary extends OmitType(CampaignView, [
  'language',
  'letterVersion',
  'date',
  'place',
  'salutation',
  'letter',
  'closing',
]) {}

/** The answer to a sign-on: the same for the first and for a repeat. */
export class SignOnReceipt {
  @ApiProperty({
    format: 'uuid',
    description: 'Names the sign-on when its code is typed or another mail is asked for.',
  })
  id!: string;

  @ApiProperty({ example: 'clean-rivers' })
  campaign!: string;

  @ApiProperty({ description: 'The name as it was stored; of an individual the person’s.' })
  organizationName!: string;

  @ApiProperty({ example: 'A mail is on its way to the contact. The signature counts once it is confirmed there.' })
  next!: string;
}

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

/** One entry that is not as it was. */
export class EntryChangeView implements EntryChange {
  @ApiProperty({ enum: ['added', 'removed', 'corrected'] })
  change!: EntryChange['change'];

  @ApiProperty({ type: String, nullable: true, description: 'As printed in the edition before.' })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As printed in this edition.' })
  after!: string | null;

  @ApiProperty({
    type: [FieldChangeView],
    description: 'Of what was corrected, what differs: not all of it is in the line as printed.',
  })
  fields!: FieldChangeView[];
}

export class EditionChangesView {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Number of the edition before; 0 for the first edition.' })
  since!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  countBefore!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  count!: number;

  @ApiProperty({ description: 'Whether another version of the letter is printed.' })
  letterChanged!: boolean;

  @ApiProperty({ type: 'integer', minimum: 0 })
  added!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  removed!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  corrected!: number;

  @ApiProperty({ type: [EntryChangeView], maxItems: 500, description: 'The first 500, in printed order.' })
  entries!: EntryChangeView[];
}

export class CodeBody {
  @ApiProperty({
    example: '123456',
    description: 'The six digits in the newest mail; spaces and dashes do not matter.',
    minLength: 6,
    maxLength: 20,
  })
  @Matches(/^(?=.{6,20}$)[\s-]*(\d[\s-]*){6}$/, { message: 'must be the six digits from the mail' })
  code!: string;
}

export class SignOnStateView {
  @ApiProperty({ enum: ['pending-review', 'approved', 'rejected', 'merged', 'needs-reconsent'] })
  state!: string;
}
