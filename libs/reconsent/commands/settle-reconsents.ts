import { campaignById } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { bindSignOns, CONFIRMED_STATES, holdBackSignOns } from '#sign-ons';
import { leftOut, told } from '../left-out.js';
import { bindAlong } from './bind-along.js';
import { answerReconsents, moveReconsents, type QuestionKey } from './move-reconsents.js';

/** How many answers are settled in one transaction. */
const AT_ONCE = 1_000;

interface Due extends QuestionKey {
  agrees: boolean;
  merged: boolean;
  from: number;
}

/** Settles, campaign by campaign, what nobody answered by its date. Runs on the worker's schedule; twice is once. */
export async function settleDueReconsents(database: Database): Promise<void> {
  const due = await database.rows<{ campaignId: string }>(
    `SELECT DISTINCT campaign_id FROM reconsents WHERE state = 'open' AND answer_by <= app_now()`,
  );
  for (const { campaignId } of due) {
    for (let settled = AT_ONCE; settled === AT_ONCE;) {
      settled = await database.transaction(async (tx) => {
        const open = await tx.row(`SELECT id FROM campaigns WHERE id = $1 AND state IN ('open', 'closing') FOR SHARE`, [
          campaignId,
        ]);
        if (open === undefined) return 0;
        await bindAlong(tx, campaignId);
        return settle(tx, campaignId, 'app_now()');
      });
    }
  }
}

/**
 * Settles all that is open before the roster of a campaign is frozen. The caller holds the campaign. Whoever is bound to an earlier
 * version leaves the roster, asked or not, unless the rule is `object`, they were told, and did not object: nobody is printed under a
 * text that they did not agree to.
 */
export async function settleBeforeFreezing(tx: Tx, campaignId: string): Promise<void> {
  await bindAlong(tx, campaignId);
  const missed = await tx.rows<{ id: string }>(
    `SELECT id FROM sign_ons WHERE campaign_id = $1 AND state IN ('approved', 'pending-review') AND ${leftOut('sign_ons', '$1')}`,
    [campaignId],
  );
  const signOnIds = await holdBackSignOns(
    tx,
    missed.map(({ id }) => id),
  );
  const { materialVersion: number } = await campaignById(tx, campaignId);
  await answerReconsents(tx, 'miss-at-freeze', { campaignId, number, signOnIds });
  while ((await settle(tx, campaignId, `'infinity'`)) === AT_ONCE);
}

/**
 * One batch: under `object` the silent are bound to the version they were asked about; under `confirm` they leave the roster, and so
 * do those whose mail came back or could not go out, for they were never told. While a mail waits the question stays open. Silence
 * brings nobody back who had left. Whoever answered while their sign-on was waited for is looked at as they are now, and left alone.
 *
 * @param until SQL of the instant by which the answer was due
 * @returns how many were settled
 */
async function settle(tx: Tx, campaignId: string, until: `app_now()` | `'infinity'`): Promise<number> {
  const due = await tx.rows<Due>(
    `SELECT sign_on_id, reconsents.number, letter_version AS "from", sign_ons.state = 'merged' AS merged,
       rule = 'object' AND sign_ons.state <> 'needs-reconsent' AND ${told('sign_on_id', 'reconsents.number')} AS agrees
     FROM reconsents
     JOIN letter_changes ON letter_changes.campaign_id = $1 AND letter_changes.number = reconsents.number
     JOIN sign_ons ON sign_ons.id = sign_on_id
     WHERE reconsents.campaign_id = $1 AND reconsents.state = 'open' AND reconsents.answer_by <= ${until}
       AND (told_at IS NOT NULL OR ${until} = 'infinity')
       AND letter_version < reconsents.number AND sign_ons.state = ANY($3)
     ORDER BY sign_on_id LIMIT $2 FOR NO KEY UPDATE OF sign_ons`,
    [campaignId, AT_ONCE, CONFIRMED_STATES],
  );
  const silent = due.filter(({ agrees }) => agrees);
  const missing = due.filter(({ agrees }) => !agrees);
  await moveReconsents(tx, 'stay-silent', silent);
  // What is merged is not printed by itself, so it cannot leave: should its merge be undone, it is asked again.
  const [joined, alone] = [missing.filter(({ merged }) => merged), missing.filter(({ merged }) => !merged)];
  await moveReconsents(tx, 'supersede', joined);
  await moveReconsents(tx, 'miss', alone);
  const bindings = silent.map(({ signOnId, from, number }) => ({ id: signOnId, from, to: number }));
  await bindSignOns(tx, campaignId, bindings, { actor: 'clock', silent: true });
  await holdBackSignOns(
    tx,
    alone.map(({ signOnId }) => signOnId),
  );
  return due.length;
}
