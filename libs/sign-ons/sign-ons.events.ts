/** Facts about a sign-on; their subject is the sign-on. */
export const signOnEvents = {
  accepted: 'sign-on.accepted',
  /** The same name came again from the same mailbox. */
  repeated: 'sign-on.repeated',
  verified: 'sign-on.verified',
  approved: 'sign-on.approved',
  rejected: 'sign-on.rejected',
  merged: 'sign-on.merged',
  /** What it was merged into left the roster, so it waits for review again. */
  unmerged: 'sign-on.unmerged',
  edited: 'sign-on.edited',
  withdrawn: 'sign-on.withdrawn',
  expired: 'sign-on.expired',
} as const;
