import type { Tx } from '#platform/database';

/** What a list or a sign-on says about an organization beside its name. */
export interface OrganizationFacts {
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  website: string | null;
  /** from `domainsOf` */
  domains: string[];
}

/** Adds what is not known of an organization yet, and vouches for it. What is known stays. */
export async function completeOrganization(
  tx: Tx,
  id: string,
  { country, website, domains }: OrganizationFacts,
): Promise<void> {
  await tx.rows(
    `UPDATE organizations SET country = coalesce(country, $2), website = coalesce(website, $3), vouched = true,
       domains = ARRAY(SELECT DISTINCT unnest(domains || $4::text[]) ORDER BY 1) WHERE id = $1`,
    [id, country, website, domains],
  );
}

/** Puts facts in place of all that was known of an organization, for one that a single sign-on made: its signer corrected them. */
export async function replaceOrganizationFacts(
  tx: Tx,
  id: string,
  { country, website, domains }: OrganizationFacts,
): Promise<void> {
  await tx.rows('UPDATE organizations SET country = $2, website = $3, domains = $4 WHERE id = $1', [
    id,
    country,
    website,
    domains,
  ]);
}
