import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Configuration } from '#platform/config';

type Settings = Pick<Configuration, 'SECRET' | 'BOUNCE_ADDRESS'>;

const UUID_BYTES = 16;
/** 64 bits: nobody guesses one over the network. Longer, and the local part would pass the 64 octets of RFC 5321 (4.5.3.1.1). */
const MAC_BYTES = 8;
/** In lower case digits: mail servers may write a local part in another case. */
const TOKEN = new RegExp(`\\+([0-9a-f]{${2 * (UUID_BYTES + MAC_BYTES)}})@`, 'gi');

/**
 * The return path of one mail (VERP): whatever comes back to it is about that mail, whoever writes it and however it is worded.
 *
 * @returns `bounces+TOKEN@domain`; undefined while BOUNCE_ADDRESS is not set
 */
export function returnPath({ SECRET, BOUNCE_ADDRESS }: Settings, mailId: string): string | undefined {
  if (BOUNCE_ADDRESS === undefined) return undefined;
  const [local, domain] = BOUNCE_ADDRESS.split('@');
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
  return `${local}+${Buffer.concat([id, mac(SECRET, id)]).toString('hex')}@${domain}`;
}

/**
 * Finds our return paths in a text: a header, a report, a whole mail.
 *
 * @returns the ids of the mails they name, each once; what this installation did not make is passed over
 */
export function mailsNamedIn({ SECRET }: Pick<Settings, 'SECRET'>, text: string): string[] {
  const ids = [...text.matchAll(TOKEN)].flatMap(([, token = '']) => {
    const bytes = Buffer.from(token, 'hex');
    const id = bytes.subarray(0, UUID_BYTES);
    if (!timingSafeEqual(bytes.subarray(UUID_BYTES), mac(SECRET, id))) return [];
    return [id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')];
  });
  return [...new Set(ids)];
}

function mac(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', secret).update('return-path:').update(id).digest().subarray(0, MAC_BYTES);
}
