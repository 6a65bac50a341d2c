import PostalMime from 'postal-mime';
import { speaksOfMailbox } from '../smtp/reply.js';
import type { Feedback } from './feedback.js';

/** Fields of one block of a report, by lower-case name. */
type Fields = Record<string, string>;

/**
 * Reads a mail that came back: a delivery report (RFC 3464) or an abuse report (RFC 5965). What it is about is looked for anywhere in
 * the mail (its recipient, or the headers of the mail it returns), because servers differ in where they put it.
 *
 * @param raw the mail as it came; nothing in it is believed but the token of a return path
 * @returns what there is to note; nothing for a delay, a success, a full mailbox, a refusal of the mail itself, and any other mail
 */
export async function readReport(raw: Buffer): Promise<Feedback[]> {
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  const part = (type: string): string => {
    const found = attachments.find(({ mimeType }) => mimeType === type);
    if (found === undefined) return '';
    return typeof found.content === 'string'
      ? found.content
      : Buffer.from(found.content as Uint8Array).toString('utf8');
  };
  const returnPath = unfolded(raw.toString('latin1'));
  const [, ...recipients] = blocks(part('message/delivery-status'));
  const bounce = recipients.find(isBounce);
  if (bounce !== undefined)
    return [
      { type: 'bounce', returnPath, detail: [bounce.status, bounce['diagnostic-code']].filter(Boolean).join(' ') },
    ];
  const [abuse] = blocks(part('message/feedback-report'));
  if (abuse?.['feedback-type']?.toLowerCase() === 'abuse')
    return [{ type: 'complaint', returnPath, detail: 'abuse report' }];
  return [];
}

/** RFC 3464, 2.3.3 and 2.3.4: `failed` alone is final, and its status says whether the mailbox is the reason. */
function isBounce({ action = '', status = '' }: Fields): boolean {
  return action.toLowerCase() === 'failed' && speaksOfMailbox(status);
}

function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]+/g, ' ');
}

/** @returns the blocks between empty lines: of a delivery report first the one about the mail, then one for each recipient */
function blocks(text: string): Fields[] {
  return unfolded(text)
    .split(/(?:\r?\n){2,}/)
    .map((block) =>
      Object.fromEntries(
        block
          .split(/\r?\n/)
          .map((line) => /^([\w-]+):(.*)$/.exec(line))
          .filter((match) => match !== null)
          .map(([, name = '', value = '']) => [name.toLowerCase(), value.replace(/\([^()]*\)/g, '').trim()]),
      ),
    )
    .filter((block) => Object.keys(block).length > 0);
}
