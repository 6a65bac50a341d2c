import type { Reader } from '#platform/database';
import { foldText } from '../names/words.js';

/** One line of a search. */
export interface FoundOrganization {
  id: string;
  name: string;
  country: string | null;
}

/** So many names that hold the text are ranked: "asociación" stands in half of all names, and nobody reads on. */
const MOST_RANKED = 2_000;

/**
 * Looks for organizations by a part of any of their names, whatever case and accents: those that a person stood up for, found by a
 * trigram index, and those of some letters.
 *
 * @param text three letters or more
 * @param campaignIds the letters of whoever searches: what only came with them is found too
 * @returns the nearest first; of a text that stands in more than 2,000 names not all are looked at
 */
export async function searchOrganizations(
  reader: Reader,
  text: string,
  limit: number,
  campaignIds: readonly string[] = [],
): Promise<FoundOrganization[]> {
  const wanted = foldText(text)
    .replace(/[.%_\\]/g, ' ')
    .trim();
  if (wanted === '') return [];
  return reader.rows<FoundOrganization>(
    `WITH held AS MATERIALIZED (
       (SELECT organization_id, search_text FROM organization_names
        WHERE search_text LIKE '%' || $1 || '%' AND vouched LIMIT ${MOST_RANKED})
       UNION ALL
       (SELECT organization_id, search_text FROM organization_names
        WHERE origin_campaign_id = ANY ($3::uuid[]) AND NOT vouched AND search_text LIKE '%' || $1 || '%' LIMIT ${MOST_RANKED})),
     found AS (
       SELECT root_id, max(similarity(search_text, $1)) AS likeness FROM held
       JOIN organizations ON organizations.id = organization_id GROUP BY root_id ORDER BY 2 DESC, 1 LIMIT $2)
     SELECT root.id, canonical.name, root.country FROM found JOIN organizations root ON root.id = found.root_id
     JOIN organization_names canonical ON canonical.organization_id = root.id AND canonical.kind = 'canonical'
     ORDER BY likeness DESC, canonical.name COLLATE roster_order, root.id`,
    [wanted, limit, campaignIds],
  );
}
