import type { Moves } from '#platform/errors';

/** waiting: not before its time. sending: allowed, in the hands of the mail ledger. sent, skipped: over. */
export type ReminderState = 'waiting' | 'sending' | 'sent' | 'skipped';

export type ReminderAct = 'allow' | 'put-off' | 'send' | 'skip' | 'take-back-up';

/** Every move of a reminder; each statement that makes one takes the states before it from here. */
export const reminderMoves: Moves<ReminderAct, ReminderState> = {
  /** The stop rules let it out. One that the mail server put off is decided about anew. */
  allow: { from: ['waiting', 'sending'], to: ['sending'] },
  'put-off': { from: ['waiting', 'sending'], to: ['waiting'] },
  /** The mail is out, whatever another worker found against it meanwhile. */
  send: { from: ['waiting', 'sending', 'skipped'], to: ['sent'] },
  skip: { from: ['waiting', 'sending'], to: ['skipped'] },
  /** The deadline is again where it was when the reminder was planned. */
  'take-back-up': { from: ['skipped'], to: ['waiting'] },
};
