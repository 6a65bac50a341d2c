import type { Configuration } from '#platform/config';
import { type Database, sqlList } from '#platform/database';
import { scrub } from '#platform/logging';
import { addressKey } from '../mailboxes/address-key.js';
import { suppress } from '../mailboxes/suppressions.js';
import { mailMoves } from '../mail.states.js';
import { mailsNamedIn } from './return-path.js';

/** What became of a mail after it was accepted, as somebody with proof reports it. */
export interface Feedback {
  /** bounce: it will never arrive there. complaint: its reader called it spam. */
  type: 'bounce' | 'complaint';
  /** a return path of ours, or any text with one in it */
  returnPath?: string;
  /** the mailbox; only believed of a mailbox that this installation wrote to */
  address?: string;
  /** a status or a sentence; addresses in it are taken out */
  detail: string;
}

/**
 * Takes note of bounces and complaints: the mailbox is suppressed everywhere, and a mail that bounced failed. A replay changes
 * nothing; what names no mail and no mailbox of ours changes nothing and looks the same to whoever reports it.
 */
export async function takeFeedback(
  database: Database,
  { SECRET }: Pick<Configuration, 'SECRET'>,
  feedback: Feedback[],
): Promise<void> {
  for (const { type, returnPath = '', address, detail } of feedback) {
    const [mailId] = mailsNamedIn({ SECRET }, returnPath);
    const key = address === undefined ? null : addressKey(SECRET, address);
    if (mailId === undefined && key === null) continue;
    await database.transaction(async (tx) => {
      const mail = await tx.row<{ recipientKey: string }>(
        `SELECT recipient_key FROM mails WHERE recipient_key IS NOT NULL AND (id = $1::uuid OR ($1::uuid IS NULL AND recipient_key = $2)) LIMIT 1`,
        [mailId ?? null, key],
      );
      if (mail === undefined) return;
      await suppress(tx, { addressKey: mail.recipientKey, reason: type, campaignId: null, detail });
      if (type === 'complaint' || mailId === undefined) return;
      // It was accepted and came back all the same; an open question about it is answered.
      await tx.rows(
        `UPDATE mails SET state = 'failed', last_error = $2, claimed_until = NULL, attempts = attempts + 1
         WHERE id = $1 AND state IN ${sqlList(mailMoves.bounce.from)}`,
        [mailId, `bounced: ${scrub(detail, 500)}`],
      );
    });
  }
}
