import type { Tx } from '#platform/database';

/** What a signer says about their organization. */
export interface SaidBySigner {
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  website: string | null;
  /** of the website and the mailbox, without public mail providers */
  domains: string[];
}

/** Replaces what the directory knows of an organization by what its only signer says now. */
export async function updateFromSigner(tx: Tx, organizationId: string, said: SaidBySigner): Promise<void> {
  await tx.rows('UPDATE organizations SET country = $2, website = $3, domains = $4 WHERE id = $1', [
    organizationId,
    said.country,
    said.website,
    said.domains,
  ]);
}
