import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
const LOCAL_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was made on this very machine. A proxy in front also connects from here, and a foreign page may have
 * had its own name resolved to here: so the name that was asked for has to be a local one, and nobody may have passed it on.
 */
export function isLocal({
  socket,
  headers,
}: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): boolean {
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '') && passedOn === undefined;
}
