import ipaddr from 'ipaddr.js';

/**
 * Which addresses a webhook may reach: public ones only; also this machine itself, in development and tests; also
 * private networks, when the operator said so.
 */
export type Reach = 'public' | 'loopback' | 'private';

const OWN_NETWORK = ['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'];
/** All that is given out for the public today (IANA, "Internet Protocol Version 6 Address Space"). */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Looks public and is none: where Azure's host answers its guests. */
const OTHERS = ['168.63.129.16'];

/**
 * @param text an IPv4 or IPv6 address, without brackets; a zone (`%eth0`) makes it none
 * @returns whether a webhook may be sent there. What is not known to be public is not: an IPv4 address inside an IPv6 one
 *   (mapped, NAT64, 6to4, Teredo, …) is refused as such, whatever it holds.
 */
export function mayReach(text: string, reach: Reach): boolean {
  if (!ipaddr.isValid(text) || text.includes('%') || OTHERS.includes(text)) return false;
  const address = ipaddr.parse(text);
  const range = address.range();
  if (range === 'loopback' && reach !== 'public') return true;
  if (reach === 'private' && OWN_NETWORK.includes(range)) return true;
  if (range !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST_V6);
}
