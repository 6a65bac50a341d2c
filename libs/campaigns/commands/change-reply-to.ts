import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';
import { lockCampaign } from '../campaigns.queries.js';

/**
 * Says where signers reach those who coordinate the letter: answers to its mails go there, and mails that ask for an answer name it. At any
 * time, for mails are written after the letter is final, too.
 *
 * @param address null for nowhere; in no event, which others read
 */
export async function changeReplyTo(tx: Tx, id: string, address: string | null, actor: string): Promise<void> {
  await lockCampaign(tx, id);
  await tx.rows('UPDATE campaigns SET reply_to = $2 WHERE id = $1', [id, address]);
  await recordEvent(tx, { type: campaignEvents.replyToChanged, campaignId: id, subjectId: id, actor });
}
