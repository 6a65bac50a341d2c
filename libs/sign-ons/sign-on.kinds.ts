/** Who signs: an organization, or a person for themselves. */
export const SIGN_ON_KINDS = ['organization', 'individual'] as const;
export type SignOnKind = (typeof SIGN_ON_KINDS)[number];

/** How far an organization reaches. */
export const ORG_TYPES = ['local', 'state', 'national', 'international'] as const;
export type OrgType = (typeof ORG_TYPES)[number];
