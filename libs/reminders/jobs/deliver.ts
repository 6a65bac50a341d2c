import { type MailFate, mailFate, type MailIdentity } from '#mail';
import type { Database } from '#platform/database';
import { decideReminder, settleReminder } from '../commands/decide-reminder.js';
import type { Reminder } from '../reminder.entity.js';
import type { SkipReason } from '../rules/stop-rules.js';

/**
 * Sends one reminder if the stop rules let it, and writes down what became of it. Run twice, the ledger of mails keeps it to one.
 *
 * @param kind of its mail
 * @param send sends it; what it gives back counts for nothing, the ledger does
 */
export async function deliver(
  database: Database,
  reminderId: string,
  kind: string,
  send: (reminder: Reminder, identity: MailIdentity) => Promise<unknown>,
): Promise<void> {
  const known = await database.row<Reminder>(`SELECT * FROM reminders WHERE id = $1 AND state = 'sending'`, [
    reminderId,
  ]);
  // Sent by a job that did not live to write it down: what changed since does not undo it.
  if (known !== undefined && (await mailFate(database, identityOf(kind, known))) === 'sent')
    return settleReminder(database, reminderId, null);
  const reminder = await decideReminder(database, reminderId);
  if (reminder === undefined) return;
  const mail = identityOf(kind, reminder);
  await send(reminder, mail);
  await settleReminder(database, reminderId, reasonOf(await mailFate(database, mail)));
}

/** One mail for each step and whoever it is about; a coordinator is the same in all their campaigns. */
function identityOf(kind: string, { subjectId, audience, dueAt, campaignId }: Reminder): MailIdentity {
  const due = dueAt.getTime();
  return { kind, subjectId, revision: audience === 'coordinators' ? `${campaignId}:${due}` : due, campaignId };
}

/** The ledger keeps mail from who unsubscribed and from mailboxes that cannot be reached: it says why nothing went out. */
function reasonOf(fate: MailFate | undefined): SkipReason | null {
  if (fate === 'sent') return null;
  return fate === undefined || fate === 'refused' ? 'mail-refused' : fate;
}
