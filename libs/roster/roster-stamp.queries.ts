import { campaignById } from '#campaigns';
import type { Reader } from '#platform/database';
import { rosterSql } from './roster-sql.js';
import { rosterSettings } from './settings/roster-settings.js';

/**
 * @returns what stands for all that an edition would be made of if it were made now: letter, settings and every entry as printed. Two
 *   stamps are the same exactly as long as nobody changed any of it (128 bits, PostgreSQL's md5: no secret, no signature)
 */
export async function rosterStamp(reader: Reader, campaignId: string): Promise<string> {
  const { letterVersion, state } = await campaignById(reader, campaignId);
  const settings = await rosterSettings(reader, campaignId);
  const { tables, order, countries } = rosterSql(
    settings,
    { campaign: '$1', countries: '$2' },
    state === 'finalized' ? 'settled' : 'printed',
  );
  const row = await reader.row<{ entries: string | null }>(
    `WITH ${tables} SELECT md5(string_agg(md5(entry::text), '' ORDER BY ${order})) AS entries FROM entry`,
    [campaignId, countries],
  );
  return JSON.stringify([letterVersion, settings, row?.entries ?? null]);
}
