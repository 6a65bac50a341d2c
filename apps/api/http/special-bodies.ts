import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestProblem } from './problem.js';

/** Enough for what a mail program sends with its one click. */
const CLICK_LIMIT = 16 * 1024;
/** A provider's notification about one mail is a few kilobytes. */
const NOTIFICATION_LIMIT = 256 * 1024;

/** Kinds of bodies that one route alone understands; everywhere else they are refused like any other that is not JSON. */
const ONLY_AT: Record<string, string> = {
  'multipart/form-data': '/unsubscribe/:token',
  'message/rfc822': '/api/v1/mail/inbound/report',
  'text/plain': '/api/v1/mail/inbound/sns',
};

/** What a request's body was before it was parsed, for those who check a signature over it. */
const raw = new WeakMap<FastifyRequest, Buffer>();

/** @returns the body as it came, of a request whose route {@link keepRaw} was called for */
export function rawBody(request: FastifyRequest): Buffer {
  return raw.get(request) ?? Buffer.alloc(0);
}

/** Remembers the body of a request for those who check a signature over it; no other is kept. */
export function keepRaw(request: FastifyRequest, body: Buffer): void {
  if (request.routeOptions.url?.startsWith('/api/v1/mail/inbound/') === true) raw.set(request, body);
}

/** @returns what is wrong with a body that only another route understands */
export function refusedHere({ headers, routeOptions }: FastifyRequest): RequestProblem | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const route = ONLY_AT[type];
  if (route === undefined || route === routeOptions.url) return undefined;
  return new RequestProblem(415, 'content-type', 'Send the body as application/json.');
}

/** Teaches the server the bodies of {@link ONLY_AT}. */
export function parseSpecialBodies(server: FastifyInstance): void {
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: CLICK_LIMIT },
    async (request: FastifyRequest, body: Buffer) => multipartFields(request.headers['content-type'] ?? '', body),
  );
  for (const [type, bodyLimit] of [
    ['message/rfc822', undefined],
    ['text/plain', NOTIFICATION_LIMIT],
  ] as const) {
    server.addContentTypeParser(
      type,
      { parseAs: 'buffer', ...(bodyLimit === undefined ? {} : { bodyLimit }) },
      (request: FastifyRequest, body: Buffer, done) => {
        keepRaw(request, body);
        done(null, {});
      },
    );
  }
}

/** @returns the text fields of a multipart form; one that cannot be read has none, and the click counts all the same */
async function multipartFields(type: string, body: Buffer): Promise<Record<string, string>> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
  } catch {
    return {};
  }
}
