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
  /** Its signer agreed to a later version of the letter, or did not object to it; `data` holds `from`, `to` and `silent`. */
  reconsented: 'sign-on.reconsented',
  /** Its signer was asked to agree to a later version and did not answer in time: it is not printed until they do. */
  reconsentMissed: 'sign-on.reconsent-missed',
  withdrawn: 'sign-on.withdrawn',
  expired: 'sign-on.expired',
} as const;
