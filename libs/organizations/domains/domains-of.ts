import { parse } from 'tldts';
import { isSharedDomain } from './shared-domains.js';

/**
 * The registrable domains (`amnesty.org`, `unam.mx`) that speak for an organization: that of its website and that of the
 * mailbox its contact proved. A domain that anybody can have an address or page under says nothing and is left out.
 *
 * @param from a website as typed ("www.example.org", with or without https) and a mail address
 * @returns in alphabetical order, each once, lower case; empty when there is none
 */
export function domainsOf(from: { website?: string | null; email?: string | null }): string[] {
  const found = [from.website, from.email?.split('@').at(-1)].flatMap((host) => {
    if (host == null || host.trim() === '') return [];
    // Private suffixes too: the owner of casa-norte.github.io is not github.io.
    const { domain, isIcann, isPrivate } = parse(host.trim().toLowerCase(), { allowPrivateDomains: true });
    const known = isIcann === true || isPrivate === true;
    return domain === null || !known || isSharedDomain(domain) ? [] : [domain];
  });
  return [...new Set(found)].sort();
}
