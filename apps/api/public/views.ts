import { acceptsSignOns as acceptsNow, type Campaign, letterVersion, withCount } from '#campaigns';
import type { Reader } from '#platform/database';
import { type Edition, formatsFor, printedHeader, rosterCount, rosterErrors } from '#roster';
import type { CampaignSummary, CampaignView, EditionView } from './campaign.dto.js';

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
  const [count, accepts, texts] = await Promise.all([
    rosterCount(reader, campaign.id),
    acceptsNow(reader, campaign),
    letterVersion(reader, campaign),
  ]);
  const text = lang === undefined ? texts[0] : texts.find(({ language }) => language === lang);
  if (text === undefined) throw rosterErrors.languageNotFound(campaign.languages);
  return {
    ...campaignSummary(campaign, count, accepts),
    language: text.language,
    letter: withCount(text.body, count, text.language),
  };
}

/** A campaign in a list: everything but its text. */
export function campaignSummary(campaign: Campaign, count: number, acceptsSignOns: boolean): CampaignSummary {
  return {
    slug: campaign.slug,
    title: campaign.title,
    convener: campaign.convener,
    state: campaign.state,
    acceptsSignOns,
    languages: campaign.languages,
    addressees: campaign.addressees,
    cc: campaign.cc,
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
