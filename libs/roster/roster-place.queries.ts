import { campaignById } from '#campaigns';
import type { Reader } from '#platform/database';
import { rosterSql } from './roster-sql.js';
import { rosterSettings } from './settings/roster-settings.js';

/** An entry with its place in the roster. */
export interface PlacedEntry {
  id: string;
  /** as printed */
  name: string;
  /** key of its section */
  section: string;
  /** 1 for the first, through all sections */
  position: number;
}

/** So many stand before an entry and behind it. */
const NEIGHBOURS = 3;

/** @returns an entry between its neighbours in the roster as it would be printed now; nothing when it is not on it */
export async function rosterPlace(reader: Reader, campaignId: string, signOnId: string): Promise<PlacedEntry[]> {
  const { state } = await campaignById(reader, campaignId);
  const basis = state === 'finalized' ? 'settled' : 'printed';
  const settings = await rosterSettings(reader, campaignId);
  const { tables, order, countries } = rosterSql(settings, { campaign: '$1', countries: '$2' }, basis);
  return reader.rows<PlacedEntry>(
    `WITH ${tables},
     placed AS (SELECT id, name, section, row_number() OVER (ORDER BY ${order})::int AS position FROM entry)
     SELECT placed.* FROM placed JOIN placed own ON own.id = $3
     WHERE abs(placed.position - own.position) <= $4 ORDER BY placed.position`,
    [campaignId, countries, signOnId, NEIGHBOURS],
  );
}
