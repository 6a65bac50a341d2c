import { lookup as resolve, type LookupAddress } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { mayReach, type Reach } from './address-rules.js';
import { describeFailure, RefusedAddressError } from './failures.js';
import { urlProblem } from './target.js';

/** What the receiver made of one try. */
export interface PostOutcome {
  /** undefined when no answer came */
  status?: number;
  /** from the first step, DNS included, to the end of what was read */
  ms: number;
  /** why it failed, in words that are safe to show; undefined for an answer of 2xx */
  error?: string;
  /** the beginning of the answer's body */
  excerpt?: string;
  /** seconds the receiver asks us to wait */
  retryAfter?: number;
}

/** For DNS, connection, TLS, request and answer together. */
export const TIMEOUT_MS = 10_000;
/** Of an answer no more is read than this; the connection is then closed. */
const READ_AT_MOST = 4096;

/** Asks DNS once; what is checked here is what the socket connects to, so a name cannot change in between. */
function checkedLookup(reach: Reach, secure: boolean, resolver: typeof resolve): LookupFunction {
  // Without TLS nothing leaves this machine, or the network whose operator allowed it.
  const allowed = (address: string): boolean => mayReach(address, reach) && (secure || !mayReach(address, 'public'));
  return (hostname, options, done) => {
    resolver(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return done(error, '', 0);
      if (addresses.length === 0 || !addresses.every(({ address }) => allowed(address)))
        return done(new RefusedAddressError(), '', 0);
      if (options.all === true) return done(null, addresses);
      const { address, family } = addresses[0] as LookupAddress;
      return done(null, address, family);
    });
  };
}

/** The status has said it all: a body that stops half-way, or never, changes nothing. */
async function excerptOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, READ_AT_MOST - read));
      read += chunk.length;
      if (read >= READ_AT_MOST) break; // leaving the loop destroys the response, and with it the connection
    }
  } catch {
    // what was read is kept
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Only 2xx says that the receiver took it (Standard Webhooks 1.0.0, "Delivery success and failure"). */
function statusProblem(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400)
    return `The receiver answered ${status}; redirects are not followed. Give the endpoint the final address.`;
  return `The receiver answered ${status}.`;
}

/** @returns seconds, of a Retry-After in seconds or as a date (RFC 9110, 10.2.3) */
function secondsToWait(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}

/**
 * Posts a body to an address that strangers chose. Redirects are not followed, no proxy of the environment is used, no
 * connection is kept, of the answer 4 KB are read, and all of it takes ten seconds at most.
 *
 * @param resolver DNS; another one in tests
 * @returns what came of it; it never rejects
 */
export async function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  reach: Reach,
  { timeoutMs = TIMEOUT_MS, resolver = resolve }: { timeoutMs?: number; resolver?: typeof resolve } = {},
): Promise<PostOutcome> {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  const wrong = urlProblem(address, reach);
  if (wrong !== undefined) return { ms: 0, error: `The address ${wrong}.` };
  const secure = address.toLowerCase().startsWith('https:');
  const signal = AbortSignal.timeout(timeoutMs);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'user-agent': 'Undersigned-Webhooks/1',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
    agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    lookup: checkedLookup(reach, secure, resolver),
    signal,
  };
  let response: IncomingMessage | undefined;
  try {
    response = await new Promise<IncomingMessage>((done, failed) => {
      const request = secure ? httpsRequest(address, options, done) : httpRequest(address, options, done);
      request.on('error', failed).end(body);
    });
    const status = response.statusCode ?? 0;
    const excerpt = await excerptOf(response);
    return {
      status,
      ms: ms(),
      error: statusProblem(status),
      excerpt,
      retryAfter: secondsToWait(response.headers['retry-after']),
    };
  } catch (error) {
    return { ms: ms(), error: describeFailure(error, signal.aborted, timeoutMs) };
  }
}
