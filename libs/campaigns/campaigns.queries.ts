import type { Reader, Tx } from '#platform/database';
import type { Campaign } from './campaign.entity.js';
import { campaignErrors } from './campaigns.errors.js';
import type { LetterChange } from './letter-change.entity.js';
import type { LetterVersion } from './letter-version.entity.js';

/** What a campaign's address may be: lower case, digits and single hyphens. */
export const SLUG = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws DomainError `campaign-not-found` */
export async function campaignBySlug(reader: Reader, slug: string): Promise<Campaign> {
  // Also keeps what PostgreSQL cannot store (NUL) away from it.
  if (!SLUG.test(slug)) throw campaignErrors.notFound();
  const campaign = await reader.row<Campaign>('SELECT * FROM campaigns WHERE slug = $1', [slug]);
  if (campaign === undefined) throw campaignErrors.notFound();
  return campaign;
}

/** @throws DomainError `campaign-not-found`, for drafts too: they are nobody's business but the coordinators' */
export async function publicCampaignBySlug(reader: Reader, slug: string): Promise<Campaign> {
  const campaign = await campaignBySlug(reader, slug);
  if (campaign.state === 'draft') throw campaignErrors.notFound();
  return campaign;
}

/** @throws DomainError `campaign-not-found` */
export async function campaignById(reader: Reader, id: string): Promise<Campaign> {
  const campaign = await reader.row<Campaign>('SELECT * FROM campaigns WHERE id = $1', [id]);
  if (campaign === undefined) throw campaignErrors.notFound();
  return campaign;
}

/**
 * Locks a campaign against every accept, confirmation and freeze until the transaction ends.
 *
 * @throws DomainError `campaign-not-found`
 */
export async function lockCampaign(tx: Tx, id: string): Promise<Campaign> {
  const campaign = await tx.row<Campaign>('SELECT * FROM campaigns WHERE id = $1 FOR UPDATE', [id]);
  if (campaign === undefined) throw campaignErrors.notFound();
  return campaign;
}

/** @returns campaigns that anybody may sign now, the next deadline first */
export async function openCampaigns(reader: Reader): Promise<Campaign[]> {
  return reader.rows<Campaign>(
    `SELECT * FROM campaigns WHERE state = 'open' AND app_now() < deadline_at ORDER BY deadline_at, slug LIMIT 100`,
  );
}

/** @returns those of these campaigns that exist, the latest deadline first, at most 200 */
export async function latestCampaigns(reader: Reader, ids: string[]): Promise<Campaign[]> {
  return reader.rows<Campaign>(
    'SELECT * FROM campaigns WHERE id = ANY($1::uuid[]) ORDER BY deadline_at DESC, slug LIMIT 200',
    [ids],
  );
}

/** @returns the letter in one state, a text for each language, main language first */
export async function letterVersion(
  reader: Reader,
  campaign: Campaign,
  number = campaign.letterVersion,
): Promise<LetterVersion[]> {
  const texts = await reader.rows<LetterVersion>(
    'SELECT * FROM letter_versions WHERE campaign_id = $1 AND number = $2',
    [campaign.id, number],
  );
  return texts.sort((a, b) => campaign.languages.indexOf(a.language) - campaign.languages.indexOf(b.language));
}

/**
 * @returns the letter of one version, a text for each language, main language first
 * @throws DomainError `letter-version-unknown`
 */
export async function numberedLetter(reader: Reader, campaign: Campaign, number: number): Promise<LetterVersion[]> {
  const texts = await letterVersion(reader, campaign, number);
  if (texts.length === 0) throw campaignErrors.versionUnknown();
  return texts;
}

/**
 * @returns the letter of one version in one language
 * @throws DomainError `letter-version-unknown`
 */
export async function numberedText(
  reader: Reader,
  campaign: Campaign,
  number: number,
  language: string,
): Promise<LetterVersion> {
  const text = (await letterVersion(reader, campaign, number)).find((one) => one.language === language);
  if (text === undefined) throw campaignErrors.versionUnknown();
  return text;
}

/** @returns the letters in force of some campaigns in their main language, by the campaign's id; in one query, for lists */
export async function mainLetters(reader: Reader, campaigns: Campaign[]): Promise<Map<string, LetterVersion>> {
  const texts = await reader.rows<LetterVersion>(
    `SELECT letter_versions.* FROM letter_versions JOIN campaigns ON campaigns.id = campaign_id
     WHERE campaign_id = ANY($1) AND number = letter_version AND language = languages[1]`,
    [campaigns.map(({ id }) => id)],
  );
  return new Map(texts.map((text) => [text.campaignId, text]));
}

/** @returns whether the letter was changed materially since one of its versions, so that who knows only that one has to read it again */
export function changedSince({ materialVersion }: Pick<Campaign, 'materialVersion'>, version: number): boolean {
  return version < materialVersion;
}

/** One numbered version of the letter with its hashes. */
export type NumberedVersion = Omit<LetterChange, 'campaignId'> & { hashes: { language: string; sha256: string }[] };

/** @returns every version of a letter with who wrote it and when, the newest first */
export async function letterVersions(reader: Reader, campaignId: string): Promise<NumberedVersion[]> {
  return reader.rows<NumberedVersion>(
    `SELECT number, written_by, written_at, material, rule, answer_by,
       (SELECT json_agg(json_build_object('language', language, 'sha256', sha256) ORDER BY array_position(languages, language), language)
        FROM letter_versions WHERE campaign_id = $1 AND letter_versions.number = letter_changes.number) AS hashes
     FROM letter_changes JOIN campaigns ON campaigns.id = campaign_id WHERE campaign_id = $1 ORDER BY number DESC`,
    [campaignId],
  );
}

/** Whether sign-ons are accepted right now; the accept itself checks again inside its own statement. */
export async function acceptsSignOns(reader: Reader, campaign: Campaign): Promise<boolean> {
  const row = await reader.row<{ open: boolean }>(
    `SELECT state = 'open' AND app_now() < deadline_at AS open FROM campaigns WHERE id = $1`,
    [campaign.id],
  );
  return row?.open ?? false;
}
