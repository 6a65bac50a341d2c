import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which mailbox a link unsubscribes, and from what. */
export interface UnsubscribeClaim {
  addressKey: string;
  /** null: from every campaign */
  campaignId: string | null;
}

const KEY_BYTES = 32;
const UUID_BYTES = 16;
const MAC_BYTES = 16;
const EVERYWHERE = '0'.repeat(2 * UUID_BYTES);

/**
 * The token of an unsubscribe link: it says what it is for and needs no row, so that it works as long as mail is kept. It holds no
 * address, and only this installation can make one.
 *
 * @param secret the installation's SECRET
 * @returns 86 characters, base64url
 */
export function unsubscribeToken(secret: string, { addressKey, campaignId }: UnsubscribeClaim): string {
  const claim = Buffer.from(addressKey + (campaignId ?? EVERYWHERE).replaceAll('-', ''), 'hex');
  return Buffer.concat([claim, mac(secret, claim)]).toString('base64url');
}

/** @returns what a token says; undefined when this installation did not make it, or has another SECRET since */
export function readUnsubscribeToken(secret: string, token: string): UnsubscribeClaim | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== KEY_BYTES + UUID_BYTES + MAC_BYTES) return undefined;
  const claim = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), mac(secret, claim))) return undefined;
  const campaign = claim.subarray(KEY_BYTES).toString('hex');
  return {
    addressKey: claim.subarray(0, KEY_BYTES).toString('hex'),
    campaignId:
      campaign === EVERYWHERE ? null : campaign.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  };
}

function mac(secret: string, claim: Buffer): Buffer {
  return createHmac('sha256', secret).update('unsubscribe:').update(claim).digest().subarray(0, MAC_BYTES);
}
