import type { Moves } from '#platform/errors';

/**
 * queued: its mail is not out yet. sent: accepted by the mail server. opened: a person opened the form from it. signed: the
 * organization signed, by the link or otherwise. declined: by a press of a button. withdrawn: by a coordinator;
 * the organization may be invited again, by a new invitation.
 * failed: its mail cannot be delivered.
 */
export const INVITATION_STATES = ['queued', 'sent', 'opened', 'signed', 'declined', 'withdrawn', 'failed'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export type InvitationAct = 'send' | 'fail' | 'open' | 'decline' | 'sign' | 'reopen' | 'withdraw';

/** Every move of an invitation; each statement that makes one takes the states before it from here. */
export const invitationMoves: Moves<InvitationAct, InvitationState> = {
  send: { from: ['queued'], to: ['sent'] },
  fail: { from: ['queued'], to: ['failed'] },
  open: { from: ['sent'], to: ['opened'] },
  decline: { from: ['queued', 'sent', 'opened'], to: ['declined'] },
  /** Who declined may change their mind. */
  sign: { from: ['queued', 'sent', 'opened', 'declined', 'failed'], to: ['signed'] },
  /** The signature stands no longer: it is what it was before, or declined by the invited mailbox itself. */
  reopen: { from: ['signed'], to: ['queued', 'sent', 'opened', 'declined', 'failed'] },
  withdraw: { from: ['queued', 'sent', 'opened', 'failed'], to: ['withdrawn'] },
};

/** @returns whether a sign-on may still answer an invitation: it is neither signed nor withdrawn */
export function mayStillSign({ state }: { state: InvitationState }): boolean {
  return invitationMoves.sign.from.includes(state);
}
