/** Facts about an invitation; their subject is the invitation. */
export const invitationEvents = {
  invited: 'invitation.invited',
  sent: 'invitation.sent',
  opened: 'invitation.opened',
  /** `data` holds `signOnId` */
  signed: 'invitation.signed',
  /** The signature stands no longer; `data` holds `signOnId` */
  reopened: 'invitation.reopened',
  declined: 'invitation.declined',
  withdrawn: 'invitation.withdrawn',
} as const;
