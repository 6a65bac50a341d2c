import type { Reader } from '#platform/database';

/**
 * Looks many names up by their folded spelling alone, in one statement: for lists, where a look at each name's neighbours would
 * take minutes.
 *
 * @param keys from `foldName`
 * @param campaignId also among organizations that only this campaign knows
 * @returns for each key the organization that bears such a name, as it is read now; a key that several bear is left out
 */
export async function organizationsByKeys(
  reader: Reader,
  keys: readonly string[],
  campaignId: string,
): Promise<Map<string, string>> {
  const rows = await reader.rows<{ matchKey: string; rootId: string }>(
    `SELECT match_key, min(root.id::text)::uuid AS root_id
     FROM organization_names name
     JOIN organizations own ON own.id = name.organization_id JOIN organizations root ON root.id = own.root_id
     WHERE match_key = ANY($1) AND (name.vouched OR name.origin_campaign_id = $2)
     GROUP BY match_key HAVING count(DISTINCT root.id) = 1`,
    [[...new Set(keys)], campaignId],
  );
  return new Map(rows.map(({ matchKey, rootId }) => [matchKey, rootId]));
}
