import { isIP } from 'node:net';
import { mayReach, type Reach } from './address-rules.js';

/** As long as the address of an endpoint may be. */
export const LONGEST_URL = 2000;

/** The host of a URL as the resolver takes it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/**
 * Whether a webhook may go to this URL, as far as can be said without asking DNS. Ports: 443, and 1024 and up, where no
 * service of the system listens; with http also 80.
 *
 * @returns what is wrong and what to write instead, or undefined when nothing is
 */
export function urlProblem(text: string, reach: Reach): string | undefined {
  if (text.length > LONGEST_URL) return `must have at most ${LONGEST_URL} characters`;
  if (!URL.canParse(text)) return 'must be a full address like https://example.org/hooks/letters';
  const url = new URL(text);
  const host = hostOf(url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && reach !== 'public' && httpHost(host, reach)))
    return 'must start with https://';
  if (url.username !== '' || url.password !== '')
    return 'must not contain a user or password; the signature says who sends';
  if (url.hash !== '') return 'must not contain a fragment (#…)';
  const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443));
  if (port < 1024 && port !== 443 && !(port === 80 && url.protocol === 'http:'))
    return 'must use port 443, or one from 1024 up';
  const local = /(^|\.)(localhost|local|internal|localdomain)\.?$/i.test(host);
  if ((isIP(host) !== 0 && !mayReach(host, reach)) || (local && reach === 'public'))
    return 'must lead to a public address, not into a private network';
  return undefined;
}

/** Without encryption a webhook stays on this machine, or in the network whose operator allowed it. */
function httpHost(host: string, reach: Reach): boolean {
  if (isIP(host) !== 0) return mayReach(host, reach) && !mayReach(host, 'public');
  return reach === 'private' || /^localhost\.?$/i.test(host);
}
