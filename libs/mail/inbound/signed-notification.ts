import { createHmac, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks asks for a tolerance against old copies; five minutes is what its own libraries allow. */
const TOLERANCE_S = 300;

/** The three headers of Standard Webhooks. */
export interface SignedHeaders {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
}

/**
 * Whether a notification was signed with the shared key by Standard Webhooks: HMAC-SHA-256 over `id.timestamp.body`, as
 * `v1,BASE64`, of which there may be several with spaces between them while a key is changed.
 *
 * @param key `whsec_` and base64, or any text, which is then the key itself
 * @param body as it came, byte for byte
 * @param now milliseconds since 1970, of the real clock
 */
export function isSigned(
  key: string,
  { id, timestamp, signature }: SignedHeaders,
  body: Buffer,
  now = Date.now(),
): boolean {
  if (id === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp ?? '')) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const secret = key.startsWith('whsec_') ? Buffer.from(key.slice('whsec_'.length), 'base64') : Buffer.from(key);
  const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(' ').some((one) => {
    const [version, given] = one.split(',');
    const bytes = Buffer.from(given ?? '', 'base64');
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}

/** Compares two secrets in constant time, whatever their lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'same').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
