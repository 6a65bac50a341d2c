import { type Campaign, campaignErrors, publicCampaignBySlug } from '#campaigns';
import type { Reader } from '#platform/database';

/** What a slug can be at most; anything else in an address names no campaign, and NUL must not reach the database. */
const SLUG = /^[\w-]{1,200}$/;

/** @throws DomainError `campaign-not-found` */
export async function campaignAt(reader: Reader, slug: string): Promise<Campaign> {
  if (!SLUG.test(slug)) throw campaignErrors.notFound();
  return publicCampaignBySlug(reader, slug);
}
