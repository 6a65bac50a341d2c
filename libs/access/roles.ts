/** From the most to the least: each may do what those after it may. */
export const ROLES = ['owner', 'editor', 'reviewer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** @returns whether `held` is enough where `needed` is asked for */
export function roleSuffices(held: Role, needed: Role): boolean {
  return ROLES.indexOf(held) <= ROLES.indexOf(needed);
}
