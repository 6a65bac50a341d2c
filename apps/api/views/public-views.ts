import {
  acceptsSignOns as acceptsNow,
  type Campaign,
  letterVersion,
  type LetterVersion,
  writtenLetter,
} from '#campaigns';
import type { Reader } from '#platform/database';
import { campaignCounts, countOf, type Edition, formatsFor, letterCounts, printedHeader, rosterErrors } from '#roster';
import type { CampaignSummary, CampaignView, EditionView } from './campaign.view.js';

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
