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
  const target: Target = { url, host: hostOf(url), reach };
  return RULES.find(({ broken }) => broken(target))?.problem;
}

interface Target {
  readonly url: URL;
  readonly host: string;
  readonly reach: Reach;
}

/** In this order: the first rule that is broken gives the problem. */
const RULES: readonly { readonly broken: (target: Target) => boolean; readonly problem: string }[] = [
  { broken: isUnencrypted, problem: 'must start with https://' },
  { broken: hasUser, problem: 'must not contain a user or password; the signature says who sends' },
  { broken: ({ url }) => url.hash !== '', problem: 'must not contain a fragment (#…)' },
  { broken: usesSystemPort, problem: 'must use port 443, or one from 1024 up' },
  { broken: isOutOfReach, problem: 'must lead to a public address, not into a private network' },
];

function isUnencrypted({ url, host, reach }: Target): boolean {
  if (url.protocol === 'https:') return false;
  return !(url.protocol === 'http:' && reach !== 'public' && httpHost(host, reach));
}

function hasUser({ url }: Target): boolean {
  return url.username !== '' || url.password !== '';
}

/** A port of the system's own services: below 1024, other than the one of https and, with http, the one of http. */
function usesSystemPort({ url }: Target): boolean {
  const http = url.protocol === 'http:';
  const port = Number(url.port || (http ? 80 : 443));
  return port < 1024 && port !== 443 && !(http && port === 80);
}

function isOutOfReach({ host, reach }: Target): boolean {
  if (isIP(host) !== 0) return !mayReach(host, reach);
  return reach === 'public' && /(^|\.)(localhost|local|internal|localdomain)\.?$/i.test(host);
}

/** Without encryption a webhook stays on this machine, or in the network whose operator allowed it. */
function httpHost(host: string, reach: Reach): boolean {
  if (isIP(host) !== 0) return mayReach(host, reach) && !mayReach(host, 'public');
  return reach === 'private' || /^localhost\.?$/i.test(host);
}
