import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** 24 to 64 bytes by the specification (Standard Webhooks 1.0.0, "Signature scheme"). */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';
const [IV_BYTES, TAG_BYTES] = [12, 16];

/** @returns a fresh signing secret as it is shown, once: `whsec_` and the base64 of 32 random bytes */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** @returns the bytes that sign, of a secret as it is shown */
export function secretBytes(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64');
}

/** A key of its own for this purpose, so that no other use of SECRET can help to open what is sealed (RFC 5869). */
function sealingKey(appSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', appSecret, '', 'undersigned webhook secrets 1', 32));
}

/**
 * Encrypts a signing secret for the database (AES-256-GCM).
 *
 * @param appSecret SECRET
 * @param endpointId bound to what is sealed: copied to another endpoint's row it does not open
 * @returns IV, tag and ciphertext, one after the other
 */
export function sealSecret(appSecret: string, endpointId: string, secret: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(appSecret), iv).setAAD(Buffer.from(endpointId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @returns the secret, or undefined when it was sealed under another SECRET or was changed since */
export function openSecret(appSecret: string, endpointId: string, sealed: Buffer): string | undefined {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(appSecret), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(endpointId)).setAuthTag(tag);
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
