/**
 * queued: its mail is not out yet. sent: accepted by the mail server. opened: a person opened the form from it. signed: the
 * organization signed, by the link or otherwise. declined: by a press of a button. withdrawn: by a coordinator;
 * the organization may be invited again, by a new invitation.
 * failed: its mail cannot be delivered.
 */
export const INVITATION_STATES = ['queued', 'sent', 'opened', 'signed', 'declined', 'withdrawn', 'failed'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
