import { createHmac } from 'node:crypto';
import { secretBytes } from './secret.js';

/** What travels beside the body (Standard Webhooks 1.0.0, "Webhook headers"). */
export type SignatureHeaders = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;

/**
 * Signs a webhook: HMAC-SHA-256 over `id.timestamp.body`.
 *
 * @param id the same for every try; without a full stop
 * @param at when this try is made
 * @param body exactly as it is sent
 * @param secrets those in force, the newest first; each makes a signature of its own
 */
export function signatureHeaders(id: string, at: Date, body: string, secrets: string[]): SignatureHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const mac = createHmac('sha256', secretBytes(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${mac.digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
