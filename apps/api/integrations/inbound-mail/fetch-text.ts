import { Injectable } from '@nestjs/common';
import type { FetchText } from '#mail';

const TIMEOUT_MS = 5_000;
/** A certificate has two kilobytes, the answer to a confirmation one. */
const LONGEST = 64 * 1024;

/** Gets a short text. Follows no redirect: the address was checked, where it leads to was not. */
const fetchText: FetchText = async (url) => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok || answer.body === null) throw new Error(`${new URL(url).hostname} answered ${answer.status}.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LONGEST) throw new Error(`${new URL(url).hostname} answered at too great length.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The api's one way out: to Amazon SNS, for a certificate or a confirmation. */
@Injectable()
export class HttpsText {
  fetch: FetchText = fetchText;
}
