import { createPublicKey, verify } from 'node:crypto';

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
const certificates = new Map<string, string>();
const CERTIFICATES = 8;

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

/** Whether Amazon signed the message. Who signed says nothing about whose topic it is: look at TopicArn too. */
export async function isSignedBySns(message: SnsMessage, fetchText: FetchText): Promise<boolean> {
  const { SigningCertURL: address, SignatureVersion: version, Type } = message;
  const algorithm = { 1: 'sha1', 2: 'sha256' }[version];
  if (algorithm === undefined || !isSnsAddress(address) || !new URL(address).pathname.endsWith('.pem')) return false;
  const signed = SIGNED_FIELDS[Type].filter((name) => message[name as keyof SnsMessage] !== undefined)
    .map((name) => `${name}\n${message[name as keyof SnsMessage]}\n`)
    .join('');
  try {
    // Amazon keeps a certificate at its address for as long as it signs with it; the key is all that is asked of it here.
    const publicKey = createPublicKey(await certificate(address, fetchText));
    return verify(algorithm, Buffer.from(signed), publicKey, Buffer.from(message.Signature, 'base64'));
  } catch {
    return false;
  }
}

async function certificate(address: string, fetchText: FetchText): Promise<string> {
  const known = certificates.get(address);
  if (known !== undefined) return known;
  const fetched = await fetchText(address);
  if (certificates.size >= CERTIFICATES) certificates.clear();
  certificates.set(address, fetched);
  return fetched;
}
