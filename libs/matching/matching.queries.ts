import { type Reader, sqlList } from '#platform/database';
import { PRINTABLE_STATES, type SignOn } from '#sign-ons';
import { MATCHED } from './links/link.queries.js';
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

/** So many pairs of a sign-on, or of a letter, are shown at once. */
const MOST_CANDIDATES = 100;
const MOST_SHOWN = 500;

/** @returns the sign-ons that may be the same organization as this one, unanswered first, the likeliest first, at most 100 */
export async function candidatesFor(reader: Reader, signOnId: string): Promise<Candidate[]> {
  return reader.rows<Candidate>(
    `WITH pair AS MATERIALIZED (
       SELECT * FROM possible_duplicates WHERE left_id = $1 UNION ALL SELECT * FROM possible_duplicates WHERE right_id = $1),
     first AS MATERIALIZED (
       SELECT pair.*, other.id AS other_id, other.name, other.state, other.received_at FROM pair
       JOIN sign_ons other ON other.id = CASE WHEN pair.left_id = $1 THEN pair.right_id ELSE pair.left_id END
       ORDER BY (pair.answer = 'open') DESC, pair.score DESC, other.received_at, other.id LIMIT ${MOST_CANDIDATES})
     SELECT pair.id AS pair_id, other_id AS sign_on_id, name, state, verdict, score, reasons, answer, ${LINKED} AS linked
     FROM first pair ORDER BY (answer = 'open') DESC, score DESC, received_at, other_id`,
    [signOnId],
  );
}

/** A pair that waits for an answer. */
export type OpenDuplicate = PossibleDuplicate & Pick<Candidate, 'linked'>;

const PRINTABLE = sqlList(PRINTABLE_STATES);

/**
 * The pairs of campaign $1 that wait for an answer: both stand, and nobody said in another letter what their organizations are to each
 * other, unless they are one by now.
 */
const OPEN = `
  possible_duplicates pair
  JOIN sign_ons l ON l.id = left_id JOIN sign_ons r ON r.id = right_id
  LEFT JOIN organization_links ll ON ll.sign_on_id = left_id LEFT JOIN organizations lo ON lo.id = ll.organization_id
  LEFT JOIN organization_links rl ON rl.sign_on_id = right_id LEFT JOIN organizations ro ON ro.id = rl.organization_id
  WHERE pair.campaign_id = $1 AND pair.answer = 'open'
    AND l.state IN ${PRINTABLE} AND r.state IN ${PRINTABLE}
    AND (lo.root_id IS NOT DISTINCT FROM ro.root_id OR NOT EXISTS (
      SELECT FROM organizations part
      CROSS JOIN LATERAL (
        SELECT right_id AS other FROM organization_answers said WHERE said.left_id = part.id
        UNION ALL SELECT left_id FROM organization_answers said WHERE said.right_id = part.id) answered
      JOIN organizations other ON other.id = answered.other
      WHERE part.root_id = lo.root_id AND other.root_id = ro.root_id))`;

/** @returns the pairs of a campaign that wait for an answer, oldest first, at most 500 */
export async function openDuplicates(reader: Reader, campaignId: string): Promise<OpenDuplicate[]> {
  return reader.rows<OpenDuplicate>(
    `SELECT pair.*, lo.root_id IS NOT NULL AND lo.root_id = ro.root_id AS linked FROM ${OPEN}
     ORDER BY pair.found_at, pair.id LIMIT ${MOST_SHOWN}`,
    [campaignId],
  );
}

/** @returns both sign-ons of every pair, by their ids, from one statement */
export async function signOnsOfPairs(
  reader: Reader,
  pairs: readonly Pick<OpenDuplicate, 'leftId' | 'rightId'>[],
): Promise<Map<string, SignOn>> {
  const found = await reader.rows<SignOn>('SELECT * FROM sign_ons WHERE id = ANY ($1::uuid[])', [
    pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  ]);
  return new Map(found.map((signOn) => [signOn.id, signOn]));
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

/** Members of coalitions on letter $1 that sign it themselves, or may, and of whom no person said that they are others. */
const OVERLAPS = `
  member_overlaps overlap
  JOIN coalition_members member ON member.id = overlap.member_id
  JOIN sign_ons coalition ON coalition.id = member.sign_on_id
  JOIN sign_ons sign_on ON sign_on.id = overlap.sign_on_id
  JOIN organization_links link ON link.sign_on_id = sign_on.id
  JOIN organizations so ON so.id = link.organization_id
  JOIN organizations mo ON mo.id = member.organization_id
  WHERE coalition.campaign_id = $1 AND coalition.state IN ${MATCHED} AND sign_on.state IN ${MATCHED}
    AND NOT EXISTS (
      SELECT FROM organization_answers said JOIN organizations a ON a.id = said.left_id JOIN organizations b ON b.id = said.right_id
      WHERE mo.root_id <> so.root_id
        AND ((a.root_id = mo.root_id AND b.root_id = so.root_id) OR (a.root_id = so.root_id AND b.root_id = mo.root_id)))`;

/**
 * @returns the members of coalitions on this letter that sign it themselves, or may, in the order the coalitions came; those that
 *   a person said are others are left out; at most 500
 */
export async function memberOverlaps(reader: Reader, campaignId: string): Promise<Overlap[]> {
  return reader.rows<Overlap>(
    `SELECT coalition.id AS coalition_id, coalition.name AS coalition, member.name AS member, sign_on.id AS sign_on_id,
            sign_on.name AS signatory, overlap.score, overlap.reasons,
            CASE WHEN mo.root_id = so.root_id THEN 'same' ELSE 'review' END AS verdict
     FROM ${OVERLAPS}
     ORDER BY coalition.received_at, coalition.id, member.position, overlap.score DESC LIMIT ${MOST_SHOWN}`,
    [campaignId],
  );
}

/** @returns how many pairs and members wait for an answer or a look, however many of them are listed */
export async function openCounts(
  reader: Reader,
  campaignId: string,
): Promise<{ duplicates: number; overlaps: number }> {
  const row = await reader.row<{ duplicates: number; overlaps: number }>(
    `SELECT (SELECT count(*)::int FROM ${OPEN}) AS duplicates, (SELECT count(*)::int FROM ${OVERLAPS}) AS overlaps`,
    [campaignId],
  );
  return row as { duplicates: number; overlaps: number };
}

/** What stands on a letter, counted three ways. */
export interface ListCounts {
  /** approved sign-ons: entries as listed; a coalition is one */
  lines: number;
  /** persons among them who sign for themselves */
  individuals: number;
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
       SELECT sign_ons.id, kind, coalesce(root_id, sign_ons.id) AS root FROM sign_ons
       LEFT JOIN organization_links link ON link.sign_on_id = sign_ons.id
       LEFT JOIN organizations ON organizations.id = link.organization_id
       WHERE campaign_id = $1 AND state = 'approved'),
     member AS (
       SELECT organizations.root_id AS root FROM coalition_members JOIN line ON line.id = sign_on_id
       JOIN organizations ON organizations.id = organization_id)
     SELECT (SELECT count(*)::int FROM line) AS lines,
            (SELECT count(*)::int FROM line WHERE kind = 'individual') AS individuals,
            (SELECT count(DISTINCT root)::int FROM line WHERE kind = 'organization') AS organizations,
            (SELECT count(*)::int FROM (SELECT root FROM line WHERE kind = 'organization' UNION SELECT root FROM member) AS every) AS organizations_with_members,
            (SELECT count(*)::int FROM ${OPEN})
              + (SELECT count(*)::int FROM ${OVERLAPS} AND mo.root_id <> so.root_id) AS open_questions`,
    [campaignId],
  );
  return row as ListCounts;
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
