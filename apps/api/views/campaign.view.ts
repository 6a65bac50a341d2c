import { ApiProperty, OmitType } from '@nestjs/swagger';
import { campaignCounts, countOf, letterCounts, rosterErrors } from '#roster';
import {
  acceptsSignOns as acceptsNow,
  type Campaign,
  letterVersion,
  type LetterVersion,
  writtenLetter,
} from '#campaigns';
import type { Reader } from '#platform/database';

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

/**
 * A campaign as anybody may see it, with the live count written into the letter.
 *
 * @throws DomainError `language-not-found`
 */
export async function campaignView(
  reader: Reader,
  campaign: Campaign,
  lang: string | undefined,
): Promise<CampaignView> {
  const [counts, accepts, texts] = await Promise.all([
    campaignCounts(reader, campaign.id),
    acceptsNow(reader, campaign),
    letterVersion(reader, campaign),
  ]);
  const text = lang === undefined ? texts[0] : texts.find(({ language }) => language === lang);
  if (text === undefined) throw rosterErrors.languageNotFound(campaign.languages);
  const { language, date, place, salutation, body, closing } = writtenLetter(text, letterCounts(counts));
  return {
    ...campaignSummary(campaign, text, countOf(counts), accepts),
    language,
    letterVersion: campaign.letterVersion,
    date,
    place,
    salutation,
    letter: body,
    closing,
  };
}

/** A campaign in a list: everything but its text. @param letter in force, in the language to show */
export function campaignSummary(
  campaign: Campaign,
  { title, addressees, cc }: Pick<LetterVersion, 'title' | 'addressees' | 'cc'>,
  count: number,
  acceptsSignOns: boolean,
): CampaignSummary {
  return {
    slug: campaign.slug,
    title,
    convener: campaign.convener,
    state: campaign.state,
    acceptsSignOns,
    languages: campaign.languages,
    addressees,
    cc,
    deadline: { local: campaign.deadlineLocal, zone: campaign.deadlineZone, at: campaign.deadlineAt.toISOString() },
    count,
  };
}
