import type { Reader } from '#platform/database';
import type { Edition } from './edition.entity.js';
import { MEMBERS_AS_STORED } from './members-as-stored.js';
import { printedHeader } from './printed-header.js';
import type { LiveRoster, LiveSignatory, RosterCursor } from './live-roster.js';

/**
 * A page of the newest edition of a campaign. An edition never changes, so its header and its entries may be read one after the other.
 *
 * @param page where the page before ended, in this edition or in the roster that it was frozen from
 */
export async function editionRoster(
  reader: Reader,
  campaignId: string,
  { after, limit }: { after?: RosterCursor; limit: number },
): Promise<LiveRoster> {
  const edition = (await reader.row<Pick<Edition, 'id' | 'header'>>(
    'SELECT id, header FROM editions WHERE campaign_id = $1 ORDER BY number DESC LIMIT 1',
    [campaignId],
  )) as Edition;
  const { count, counts, countRule, sections } = printedHeader(edition.header);
  const signatories = await reader.rows<LiveSignatory>(
    `SELECT sign_on_id AS id, section, '' AS section_filed, kind, name, country, affiliation, ${MEMBERS_AS_STORED} AS members,
       position::text AS filed
     FROM edition_signatories
     WHERE edition_id = $1 AND position > coalesce(
       (SELECT position FROM edition_signatories WHERE edition_id = $1 AND sign_on_id = $2), 0)
     ORDER BY position LIMIT $3`,
    [edition.id, after?.id ?? null, limit],
  );
  return { count, counts, countRule, sections, signatories };
}
