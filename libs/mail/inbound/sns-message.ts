import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What Amazon SNS posts. */
export interface SnsMessage {
  Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
  MessageId: string;
  TopicArn: string;
  Message: string;
  Timestamp: string;
  SignatureVersion: string;
  Signature: string;
  SigningCertURL: string;
  Subject?: string;
  Token?: string;
  SubscribeURL?: string;
}

/** Gets a text over HTTPS, following no redirect; a stand-in in tests. @throws Error */
export type FetchText = (url: string) => Promise<string>;

/** SNS signs in this order, leaving out what is not there (Amazon SNS Developer Guide, "Verifying the signatures"). */
const SIGNED_FIELDS = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

/** Certificates are the same for years; a handful of regions is all one installation hears from. */
const keys = new Map<string, KeyObject>();
const KEYS = 8;

/** Amazon gives up a message after an hour of tries; what is older is a copy. */
const OLDEST_MS = 86_400_000;

/** @returns the message when it has the shape of one */
export function asSnsMessage(value: unknown): SnsMessage | undefined {
  const message = value as Record<string, unknown> | null;
  if (typeof message !== 'object' || message === null) return undefined;
  const needed = ['MessageId', 'TopicArn', 'Message', 'Timestamp', 'SignatureVersion', 'Signature', 'SigningCertURL'];
  const whole = needed.every((name) => typeof message[name] === 'string') && String(message.Type) in SIGNED_FIELDS;
  const optional = ['Subject', 'Token', 'SubscribeURL'].every((name) =>
    ['string', 'undefined'].includes(typeof message[name]),
  );
  return whole && optional ? (message as unknown as SnsMessage) : undefined;
}

/**
 * Whether an address is one of Amazon SNS: HTTPS, its own host names, no port, no login. Nothing else is ever fetched, whatever a message
 * says.
 */
export function isSnsAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(url.hostname)
  );
}

/**
 * Whether Amazon signed the message, within the last day. Who signed says nothing about whose topic it is: look at TopicArn too.
 *
 * @throws Error when the certificate cannot be had: nobody knows then, and Amazon only tries again what was not refused
 */
export async function isSignedBySns(message: SnsMessage, fetchText: FetchText, now = Date.now()): Promise<boolean> {
  const { SigningCertURL: address, SignatureVersion: version, Type } = message;
  const algorithm = { 1: 'sha1', 2: 'sha256' }[version];
  if (!(Math.abs(now - Date.parse(message.Timestamp)) < OLDEST_MS)) return false;
  if (algorithm === undefined || !isSnsAddress(address) || !new URL(address).pathname.endsWith('.pem')) return false;
  const signed = SIGNED_FIELDS[Type].filter((name) => message[name as keyof SnsMessage] !== undefined)
    .map((name) => `${name}\n${message[name as keyof SnsMessage]}\n`)
    .join('');
  const key = await keyAt(address, fetchText);
  return verify(algorithm, Buffer.from(signed), key, Buffer.from(message.Signature, 'base64'));
}

/** Amazon keeps a certificate at its address for as long as it signs with it; the key is all that is asked of it here. */
async function keyAt(address: string, fetchText: FetchText): Promise<KeyObject> {
  const known = keys.get(address);
  if (known !== undefined) return known;
  const key = createPublicKey(await fetchText(address));
  if (keys.size >= KEYS) keys.clear();
  keys.set(address, key);
  return key;
}
