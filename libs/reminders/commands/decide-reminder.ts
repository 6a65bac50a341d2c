import { type Campaign, campaignById, dueAt, recipientZone } from '#campaigns';
import type { Database, Tx } from '#platform/database';
import { audiences } from '../audiences/index-of-audiences.js';
import { SAME_STEP_HOURS } from './claim-due-reminders.js';
import type { Reminder } from '../reminder.entity.js';
import { reminderMoves } from '../reminder.states.js';
import { decide, type Situation } from '../rules/stop-rules.js';

/**
 * Decides about one reminder by all stop rules, one at a time for each mailbox, and writes the decision down. One that the mail server
 * or the pace puts off is decided about anew each time it comes back: the night may have come, or the signature.
 *
 * @returns the reminder when it is to be sent now; undefined when it waits, was skipped or is over
 */
export async function decideReminder(database: Database, id: string): Promise<Reminder | undefined> {
  return database.transaction(async (tx) => {
    const reminder = await tx.row<Reminder>('SELECT * FROM reminders WHERE id = $1 FOR UPDATE', [id]);
    // The row is held: its state does not change before the decision is written down.
    if (reminder === undefined || !reminderMoves.allow.from.includes(reminder.state)) return undefined;
    // Two campaigns that remind one mailbox at the same moment see each other.
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`reminders ${reminder.emailKey}`]);
    const decision = decide(await situationOf(tx, reminder));
    if (decision.do === 'send') {
      await tx.rows(
        `UPDATE reminders SET state = 'sending', reason = NULL, decided_at = CASE state WHEN 'sending' THEN decided_at ELSE app_now() END WHERE id = $1`,
        [id],
      );
      return reminder;
    }
    if (decision.do === 'skip') await settleReminder(tx, id, decision.reason);
    else {
      await tx.rows(
        `UPDATE reminders SET state = 'waiting', reason = $2, not_before = $3, put_off = put_off + 1 WHERE id = $1`,
        [id, decision.reason, decision.until],
      );
    }
    return undefined;
  });
}

/** Ends a reminder: as sent, or skipped for a reason. What was sent was sent, whatever another worker found against it meanwhile. */
export async function settleReminder(reader: Pick<Tx, 'rows'>, id: string, reason: string | null): Promise<void> {
  const { from, to } = reminderMoves[reason === null ? 'send' : 'skip'];
  await reader.rows(
    `UPDATE reminders SET state = $3, reason = $2, decided_at = app_now() WHERE id = $1 AND state = ANY($4)`,
    [id, reason, to[0], from],
  );
}

/** As long as a mail may be tried (`MAIL_RETRIES`) it may arrive at any moment, and with it the hours begin in which none follows. */
const IN_HAND = '3 days';

async function situationOf(tx: Tx, reminder: Reminder): Promise<Situation> {
  const campaign = await campaignById(tx, reminder.campaignId);
  const audience = audiences[reminder.audience];
  const standing = await audience.standing(tx, reminder);
  const known = (await tx.row<{ now: Date; deadlineAt: Date; laterStepDue: boolean; lastReminded: Date | null }>(
    `SELECT app_now() AS now, deadline_at,
            EXISTS (SELECT FROM reminders WHERE campaign_id = $1 AND audience = $2 AND subject_id = $4 AND due_at > $3
                      AND state <> 'skipped') AS later_step_due,
            (SELECT max(CASE WHEN state = 'sending' AND decided_at > app_now() - $7::interval THEN app_now() ELSE decided_at END)
             FROM reminders WHERE email_key = $5 AND id <> $6 AND state IN ('sending', 'sent')) AS last_reminded
     FROM reminder_runs WHERE campaign_id = $1 AND audience = $2 AND due_at = $3`,
    [campaign.id, reminder.audience, reminder.dueAt, reminder.subjectId, reminder.emailKey, reminder.id, IN_HAND],
  )) as { now: Date; deadlineAt: Date; laterStepDue: boolean; lastReminded: Date | null };
  const afterDeadline = reminder.dueAt.getTime() === campaign.deadlineAt.getTime();
  return {
    now: known.now,
    usefulUntil: afterDeadline ? campaign.graceEndsAt : campaign.deadlineAt,
    campaignOpen: audience.states.includes(campaign.state),
    deadlineStands: known.deadlineAt.getTime() === campaign.deadlineAt.getTime(),
    stepStands: afterDeadline || planHolds(campaign, reminder),
    laterStepDue: known.laterStepDue,
    acted: standing.acted,
    colleagueSigned: standing.colleagueSigned,
    told: standing.told ?? false,
    freshUntil: standing.freshUntil,
    lastReminded: known.lastReminded,
    zone: recipientZone(standing.country, known.now, campaign.deadlineZone),
    quietHours: { from: campaign.quietFrom, to: campaign.quietTo },
  };
}

function planHolds(campaign: Campaign, reminder: Reminder): boolean {
  return campaign.reminderPlan.some(
    (step) =>
      step.to === reminder.audience &&
      Math.abs(dueAt(campaign, step).getTime() - reminder.dueAt.getTime()) <= SAME_STEP_HOURS * 3_600_000,
  );
}
