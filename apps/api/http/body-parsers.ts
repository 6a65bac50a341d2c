import { RequestProblem } from './problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @returns what a JSON body says
 * @throws RequestProblem when it is empty, not UTF-8 (a name with a lost letter would be printed as it came) or not JSON
 */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0)
    throw new RequestProblem(400, 'body-missing', 'The body is empty; send JSON, or no Content-Type.');
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new RequestProblem(
      400,
      'body-not-utf8',
      'The body is not UTF-8. JSON is always sent as UTF-8 (RFC 8259, 8.1).',
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RequestProblem(400, 'json-broken', 'The body is not valid JSON. Check its quotes, commas and brackets.');
  }
}

/** @returns the fields of a form; bytes that are no UTF-8 become U+FFFD, which the rules for texts refuse */
export function parseForm(body: Buffer): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}
