import type { Reader, Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { OrganizationAnswerValue } from './organization-answer.entity.js';
import { organizationEvents } from './organizations.events.js';

/**
 * Records what a person said about two organizations that are not one: `different` links them never again, `unsure` never
 * without a person. It holds in every campaign. Said again, the latest counts.
 */
export async function answerOrganizations(
  tx: Tx,
  [one, other]: [string, string],
  answer: OrganizationAnswerValue,
  { actor, campaignId = null }: { actor: string; campaignId?: string | null },
): Promise<void> {
  await tx.rows(
    `INSERT INTO organization_answers (left_id, right_id, answer, actor, campaign_id)
     VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5)
     ON CONFLICT (left_id, right_id) DO UPDATE SET answer = excluded.answer, actor = excluded.actor,
       campaign_id = excluded.campaign_id, answered_at = excluded.answered_at`,
    [one, other, answer, actor, campaignId],
  );
  await recordEvent(tx, {
    type: organizationEvents.answered,
    campaignId,
    subjectId: one,
    actor,
    data: { other, answer },
  });
}

/**
 * @param rootId of one organization
 * @returns by the root of the other, what people said about the two or about anything merged into either: `different` when
 *   anybody said so
 * @param butIn leaves out what was said in this campaign
 */
export async function answersAbout(
  reader: Reader,
  rootId: string,
  butIn?: string,
): Promise<Map<string, OrganizationAnswerValue>> {
  const rows = await reader.rows<{ rootId: string; answer: OrganizationAnswerValue }>(
    `SELECT other.root_id, CASE WHEN bool_or(answer = 'different') THEN 'different' ELSE 'unsure' END AS answer
     FROM organizations own
     JOIN organization_answers said ON own.id IN (said.left_id, said.right_id)
     JOIN organizations other ON other.id = CASE WHEN said.left_id = own.id THEN said.right_id ELSE said.left_id END
     WHERE own.root_id = $1 AND other.root_id <> $1 AND ($2::uuid IS NULL OR campaign_id IS DISTINCT FROM $2)
     GROUP BY other.root_id`,
    [rootId, butIn ?? null],
  );
  return new Map(rows.map(({ rootId: root, answer }) => [root, answer]));
}
