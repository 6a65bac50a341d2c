import type { FastifyReply } from 'fastify';

export const HTML = 'text/html; charset=utf-8';

/** Leads the browser on after a POST, so that reloading does not send it again. */
export function seeOther(reply: FastifyReply, path: string): string {
  void reply.status(303).header('location', path);
  return '';
}

/** For pages that are somebody's own: not kept by a cache, not told to the next site. */
export function keepPrivate(reply: FastifyReply): void {
  void reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex');
}

/** @param lang the language the reader has chosen, if any @returns the path with it */
export function withLanguage(path: string, lang: string | undefined): string {
  if (lang === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(lang)}`;
}
