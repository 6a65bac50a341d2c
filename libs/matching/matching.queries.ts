import type { Reader } from '#platform/database';
import { STANDING } from './links/link.queries.js';
import type { DuplicateAnswer, PossibleDuplicate } from './possible-duplicate.entity.js';

/** The other side of a pair, as a coordinator sees it. */
export interface Candidate {
  pairId: string;
  signOnId: string;
  name: string;
  state: string;
  verdict: 'same' | 'review';
  score: number;
  reasons: string[];
  answer: DuplicateAnswer;
  /** both are taken for one organization now, by matching or by a person */
  linked: boolean;
}

/** Whether two sign-ons are taken for one organization. */
const LINKED = `EXISTS (
  SELECT FROM organization_links l JOIN organizations lo ON lo.id = l.organization_id,
              organization_links r JOIN organizations ro ON ro.id = r.organization_id
  WHERE l.sign_on_id = pair.left_id AND r.sign_on_id = pair.right_id AND lo.root_id = ro.root_id)`;

/** @returns the sign-ons that may be the same organization as this one, unanswered first, the likeliest first */
export async function candidatesFor(reader: Reader, signOnId: string): Promise<Candidate[]> {
  return reader.rows<Candidate>(
    `SELECT pair.id AS pair_id, other.id AS sign_on_id, other.name, other.state, pair.verdict, pair.score, pair.reasons,
            pair.answer, ${LINKED} AS linked
     FROM possible_duplicates pair
     JOIN sign_ons other ON other.id = CASE WHEN pair.left_id = $1 THEN pair.right_id ELSE pair.left_id END
     WHERE $1 IN (pair.left_id, pair.right_id)
     ORDER BY (pair.answer = 'open') DESC, pair.score DESC, other.received_at`,
    [signOnId],
  );
}

/** A pair that waits for an answer. */
export type OpenDuplicate = PossibleDuplicate & Pick<Candidate, 'linked'>;

/** @returns the pairs of a campaign that wait for an answer, oldest first, at most 500 */
export async function openDuplicates(reader: Reader, campaignId: string): Promise<OpenDuplicate[]> {
  return reader.rows<OpenDuplicate>(
    `SELECT pair.*, ${LINKED} AS linked FROM possible_duplicates pair
     JOIN sign_ons l ON l.id = left_id JOIN sign_ons r ON r.id = right_id
     WHERE pair.campaign_id = $1 AND answer = 'open'
       AND l.state IN ('unverified', 'pending-review', 'approved') AND r.state IN ('unverified', 'pending-review', 'approved')
     ORDER BY found_at, pair.id LIMIT 500`,
    [campaignId],
  );
}

/** A coalition's member that signs the letter itself, or may. */
export interface Overlap {
  coalitionId: string;
  coalition: string;
  member: string;
  signOnId: string;
  signatory: string;
  verdict: 'same' | 'review';
  score: number;
  reasons: string[];
}

/**
 * @returns the members of coalitions on this letter that sign it themselves, or may, in the order the coalitions came; those that
 *   a person said are others are left out; at most 500
 */
export async function memberOverlaps(reader: Reader, campaignId: string): Promise<Overlap[]> {
  return reader.rows<Overlap>(
    `SELECT coalition.id AS coalition_id, coalition.name AS coalition, member.name AS member, sign_on.id AS sign_on_id,
            sign_on.name AS signatory, overlap.score, overlap.reasons,
            CASE WHEN mo.root_id = so.root_id THEN 'same' ELSE 'review' END AS verdict
     FROM member_overlaps overlap
     JOIN coalition_members member ON member.id = overlap.member_id
     JOIN sign_ons coalition ON coalition.id = member.sign_on_id
     JOIN sign_ons sign_on ON sign_on.id = overlap.sign_on_id
     JOIN organization_links link ON link.sign_on_id = sign_on.id
     JOIN organizations so ON so.id = link.organization_id
     JOIN organizations mo ON mo.id = member.organization_id
     WHERE coalition.campaign_id = $1 AND coalition.state IN ${STANDING} AND sign_on.state IN ${STANDING}
       AND NOT EXISTS (
         SELECT FROM organization_answers said JOIN organizations a ON a.id = said.left_id JOIN organizations b ON b.id = said.right_id
         WHERE mo.root_id <> so.root_id
           AND ((a.root_id = mo.root_id AND b.root_id = so.root_id) OR (a.root_id = so.root_id AND b.root_id = mo.root_id)))
     ORDER BY coalition.received_at, coalition.id, member.position, overlap.score DESC LIMIT 500`,
    [campaignId],
  );
}

/** What stands on a letter, counted three ways. */
export interface ListCounts {
  /** approved sign-ons: entries as listed; a coalition is one */
  lines: number;
  /** organizations among them, each once */
  organizations: number;
  /** the same with the members that coalitions list, each once */
  organizationsWithMembers: number;
  /** possible duplicates, and members that may sign themselves, that nobody has answered */
  openQuestions: number;
}

/** Counts a campaign's live list: lines as listed, distinct organizations, open questions. From one statement. */
export async function listCounts(reader: Reader, campaignId: string): Promise<ListCounts> {
  const row = await reader.row<ListCounts>(
    `WITH line AS (
       SELECT sign_ons.id, coalesce(root_id, sign_ons.id) AS root FROM sign_ons
       LEFT JOIN organization_links link ON link.sign_on_id = sign_ons.id
       LEFT JOIN organizations ON organizations.id = link.organization_id
       WHERE campaign_id = $1 AND state = 'approved'),
     member AS (
       SELECT organizations.root_id AS root FROM coalition_members JOIN line ON line.id = sign_on_id
       JOIN organizations ON organizations.id = organization_id)
     SELECT (SELECT count(*)::int FROM line) AS lines,
            (SELECT count(DISTINCT root)::int FROM line) AS organizations,
            (SELECT count(*)::int FROM (SELECT root FROM line UNION SELECT root FROM member) AS every) AS organizations_with_members`,
    [campaignId],
  );
  const pairs = await openDuplicates(reader, campaignId);
  const overlaps = await memberOverlaps(reader, campaignId);
  const openQuestions = pairs.length + overlaps.filter(({ verdict }) => verdict === 'review').length;
  return { ...(row as Omit<ListCounts, 'openQuestions'>), openQuestions };
}

/** @returns the members that a coalition's sign-on lists, in its order; empty for anybody else, and until matching came to it */
export async function coalitionMembers(
  reader: Reader,
  signOnId: string,
): Promise<{ name: string; role: string | null; organizationId: string | null }[]> {
  return reader.rows(
    `SELECT name, role, root_id AS organization_id FROM coalition_members
     LEFT JOIN organizations ON organizations.id = organization_id WHERE sign_on_id = $1 ORDER BY position`,
    [signOnId],
  );
}
