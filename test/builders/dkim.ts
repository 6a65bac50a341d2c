import { createHash, type KeyObject, verify } from 'node:crypto';

export interface DkimResult {
  domain: string;
  selector: string;
  /** names of the signed headers, lower case */
  signed: string[];
  bodyIsWhole: boolean;
  signatureHolds: boolean;
}

/**
 * Verifies the DKIM signature of a mail by RFC 6376 (relaxed/relaxed, rsa-sha256), written from its text and independently of what
 * signed. mailauth 7.1 was asked once about a mail signed in the same way, and agreed.
 *
 * @param raw the mail as it went over the wire
 */
export function verifyDkim(raw: Buffer, publicKey: KeyObject): DkimResult {
  const text = raw.toString('latin1').replace(/\r?\n/g, '\r\n');
  const end = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = headers.find((header) => /^dkim-signature:/i.test(header));
  if (signature === undefined) throw new Error('The mail has no DKIM-Signature.');
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => tag.split(/=(.*)/s).map((part) => part.replace(/\s+/g, '')))
      .filter(([name]) => name !== ''),
  ) as Record<string, string>;
  const signed = (tags.h ?? '').toLowerCase().split(':');
  const left = [...headers].reverse();
  const hashed = signed.map((name) => {
    const at = left.findIndex((header) => header.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? '' : `${relaxedHeader(left.splice(at, 1)[0] ?? '')}\r\n`;
  });
  const unsigned = relaxedHeader(signature.replace(/(;\s*b=)[^;]*/, '$1'));
  return {
    domain: tags.d ?? '',
    selector: tags.s ?? '',
    signed,
    bodyIsWhole:
      createHash('sha256')
        .update(relaxedBody(text.slice(end + 4)), 'latin1')
        .digest('base64') === tags.bh,
    signatureHolds: verify(
      'sha256',
      Buffer.from(hashed.join('') + unsigned, 'latin1'),
      publicKey,
      Buffer.from(tags.b ?? '', 'base64'),
    ),
  };
}

/** RFC 6376, 3.4.2. */
function relaxedHeader(header: string): string {
  const [name = '', value = ''] = header.split(/:(.*)/s);
  return `${name.toLowerCase().trimEnd()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;
}

/** RFC 6376, 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
