import type { Tx } from '#platform/database';
import type { SignOn } from '#sign-ons';
import { MATCHED } from './link.queries.js';
import { ASKED } from './questions.js';

/**
 * Notes every coalition on the letter that lists this sign-on, or may, as a member; the other way round is
 * {@link offerMemberOverlaps}.
 *
 * @param questions from `questionsAbout`
 */
export async function offerOverlaps(tx: Tx, { id, campaignId }: SignOn, questions: string): Promise<void> {
  await tx.rows(
    `INSERT INTO member_overlaps (member_id, sign_on_id, score, reasons)
     SELECT member.id, $3, asked.score, asked.reasons
     FROM ${ASKED}
     JOIN coalition_members member ON member.organization_id = asked.organization_id
     JOIN sign_ons coalition ON coalition.id = member.sign_on_id
     WHERE coalition.campaign_id = $2 AND coalition.id <> $3 AND coalition.state IN ${MATCHED}
     ON CONFLICT DO NOTHING`,
    [questions, campaignId, id],
  );
}

/** Notes every sign-on of the letter that is, or may be, this member of the coalition's sign-on. */
export async function offerMemberOverlaps(
  tx: Tx,
  memberId: string,
  coalition: SignOn,
  questions: string,
): Promise<void> {
  await tx.rows(
    `INSERT INTO member_overlaps (member_id, sign_on_id, score, reasons)
     SELECT $2, other.id, asked.score, asked.reasons
     FROM ${ASKED}
     JOIN organization_links link ON link.organization_id = asked.organization_id
     JOIN sign_ons other ON other.id = link.sign_on_id
     WHERE other.campaign_id = $3 AND other.id <> $4 AND other.state IN ${MATCHED}
     ON CONFLICT DO NOTHING`,
    [questions, memberId, coalition.campaignId, coalition.id],
  );
}
