import { type Campaign, campaignById } from '#campaigns';
import type { Reader } from '#platform/database';
import { revisionOf } from '#platform/revision';
import { rosterSql } from './roster-sql.js';
import { type RosterSettings, rosterSettings } from './settings/roster-settings.js';

/** MD5 over the rows of a roster as an edition stores them, in the order of the roster; null when it has none. No secret depends on it. */
const entriesDigest = (signOnId: string, order: string): string =>
  `md5(string_agg(md5((${signOnId}, section, kind, name, country, affiliation, members)::text), '' ORDER BY ${order}))`;

/** The digest of a roster, as SQL answers it. */
interface Digested {
  entries: string | null;
}

/**
 * Names the edition that a freeze would make now: the letter, its deadline, the settings, and every entry as printed and in its order. Entries
 * that the freeze would leave out for want of an answer do not count, so settling them does not change the revision.
 *
 * A caller that shows the roster reads the revision first. A change between the two reads then makes the freeze fail; it never goes unnoticed.
 *
 * @returns 22 URL-safe characters
 */
export async function rosterRevision(reader: Reader, campaignId: string): Promise<string> {
  const campaign = await campaignById(reader, campaignId);
  const settings = await rosterSettings(reader, campaignId);
  const { tables, order, countries } = rosterSql(settings, { campaign: '$1', countries: '$2' }, 'settled');
  const row = await reader.row<Digested>(`WITH ${tables} SELECT ${entriesDigest('id', order)} AS entries FROM entry`, [
    campaignId,
    countries,
  ]);
  return revisionOfRoster(campaign, settings, row);
}

/**
 * The revision of the entries that a freeze has just stored, computed from the stored rows. It equals {@link rosterRevision} exactly when the
 * edition is the one that the reader of that revision was shown.
 *
 * @param editionId of the stored entries; the edition itself may not exist yet
 * @returns 22 URL-safe characters
 */
export async function frozenRevision(
  reader: Reader,
  campaign: Campaign,
  settings: RosterSettings,
  editionId: string,
): Promise<string> {
  const row = await reader.row<Digested>(
    `SELECT ${entriesDigest('sign_on_id', 'position')} AS entries FROM edition_signatories WHERE edition_id = $1`,
    [editionId],
  );
  return revisionOfRoster(campaign, settings, row);
}

function revisionOfRoster(
  { letterVersion, deadlineLocal, deadlineZone, deadlineAt }: Campaign,
  settings: RosterSettings,
  row: Digested | undefined,
): string {
  return revisionOf([letterVersion, deadlineLocal, deadlineZone, deadlineAt, settings, row?.entries ?? null]);
}
