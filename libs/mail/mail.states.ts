import type { Moves } from '#platform/errors';

/**
 * queued: will be tried. sending: in the hands of a sender. sent: accepted by the mail server. failed: refused for good,
 * bounced, or given up after its last try. suppressed: not sent, its mailbox wants or takes none. unknown: handed over, and the answer never came; a person
 * says what became of it.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed', 'unknown'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export type MailAct = 'claim' | 'hold' | 'postpone' | 'accept' | 'fail' | 'bounce' | 'give-up' | 'decide';

/** Every move of a mail that the ledger knows; each statement that makes one takes the states before it from here. */
export const mailMoves: Moves<MailAct, MailState> = {
  /** Of those in the hands of a sender, only what its sender let lapse; of the failed, only what was given up. */
  claim: { from: ['queued', 'sending', 'failed'], to: ['sending', 'suppressed', 'unknown'] },
  /** Its sender gives a sign of life, or says that it may have left. */
  hold: { from: ['sending'], to: ['sending'] },
  postpone: { from: ['sending'], to: ['queued'] },
  accept: { from: ['sending'], to: ['sent'] },
  fail: { from: ['sending'], to: ['queued', 'failed', 'unknown'] },
  /** It was accepted and came back; the answer to its sender may have been lost. */
  bounce: { from: ['sending', 'sent', 'unknown'], to: ['failed'] },
  'give-up': { from: ['queued', 'sending'], to: ['failed'] },
  /** A person says what became of it; of those in the hands of a sender, only what its sender let lapse. */
  decide: { from: ['unknown', 'sending'], to: ['sent', 'queued'] },
};
