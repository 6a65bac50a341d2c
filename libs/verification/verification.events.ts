export const verificationEvents = {
  /** Another mail was asked for; `data.revision` says which. The subject is the sign-on. */
  requested: 'verification.requested',
} as const;
