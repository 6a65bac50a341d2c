import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { coordinatorBySession } from '#access';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { identify } from '../token.guard.js';
import { keepPrivate } from '../../http/answer.js';
import { SignInNeeded } from './sign-in.filter.js';

/** Holds the secret of a session. Sent to the console only, never to a script, never with a form of another site. */
export const COOKIE = 'undersigned_console';

/** Lets nobody through who is not signed in, and no form that another site sends in their name. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    keepConsole(http.getResponse<FastifyReply>());
    const secret = request.cookies[COOKIE];
    const coordinator = secret === undefined ? undefined : await coordinatorBySession(this.database, secret);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads) assertOwnForm(request);
    if (coordinator === undefined) throw new SignInNeeded(request.url, reads ? undefined : fieldsOf(request.body));
    identify(request, coordinator);
    return true;
  }
}

/** Contacts and drafts are on these pages. The browser tells its own site where a form comes from, or it could not be told from a stranger's. */
export function keepConsole(reply: FastifyReply): void {
  keepPrivate(reply);
  void reply.header('referrer-policy', 'same-origin');
}

/**
 * Every browser of today says where a form comes from: by Sec-Fetch-Site on secure sites, by Origin everywhere.
 *
 * @throws DomainError `foreign-form`
 */
export function assertOwnForm({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const own = site === undefined ? hostOf(headers.origin) === host : site === 'same-origin';
  if (!own)
    throw new DomainError(
      'foreign-form',
      'forbidden',
      'This form was not sent from a page of this site. Open the page again and press its button.',
    );
}

function fieldsOf(body: unknown): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'));
}

function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
