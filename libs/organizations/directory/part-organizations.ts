import type { Tx } from '#platform/database';
import { answerOrganizations } from './answer-organizations.js';
import { holdMerges, undoOrganizationMerge } from './merge-organizations.js';
import type { OrganizationAnswerValue } from './organization-answer.entity.js';
import { organizationErrors } from './organizations.errors.js';

/**
 * Takes two organizations apart that merges made one: undoes the latest merge on the way between them, and no other.
 *
 * @returns whether they were one
 */
export async function partOrganizations(tx: Tx, leftId: string, rightId: string, actor: string): Promise<boolean> {
  await holdMerges(tx);
  const between = await tx.row<{ id: string }>(
    `WITH RECURSIVE way (side, id, merged_into) AS (
       SELECT id, id, merged_into FROM organizations WHERE id IN ($1, $2)
       UNION ALL
       SELECT way.side, organizations.id, organizations.merged_into
       FROM organizations JOIN way ON organizations.id = way.merged_into),
     alone AS (SELECT id FROM way WHERE merged_into IS NOT NULL GROUP BY id HAVING count(*) = 1)
     SELECT organization_merges.id FROM organization_merges JOIN alone ON gone_id = alone.id
     WHERE undone_at IS NULL AND (SELECT count(DISTINCT root_id) FROM organizations WHERE id IN ($1, $2)) = 1
     ORDER BY merged_at DESC, organization_merges.id DESC LIMIT 1`,
    [leftId, rightId],
  );
  if (between === undefined) return false;
  await undoOrganizationMerge(tx, between.id, actor);
  return true;
}

/**
 * Records what a coordinator said about two organizations of the directory: where a merge had made them one they are taken apart.
 *
 * @param answer `different`: they are never linked again, in no campaign; `unsure`: never without a person
 * @param actor `coordinator:<id>`
 * @throws DomainError `organization-answered-itself`
 */
export async function tellOrganizationsApart(
  tx: Tx,
  [one, other]: [string, string],
  answer: OrganizationAnswerValue,
  actor: string,
): Promise<void> {
  if (one.toLowerCase() === other.toLowerCase()) throw organizationErrors.answeredAboutItself();
  await partOrganizations(tx, one, other, actor);
  await answerOrganizations(tx, [one, other], answer, { actor });
}
