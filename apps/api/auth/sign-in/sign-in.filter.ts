import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HTML, seeOther } from '../../http/answer.js';
import { renderSignIn } from './sign-in-page.js';

/** Nobody is signed in, or no longer. */
export class SignInNeeded extends Error {
  /**
   * @param next path to come back to
   * @param kept the fields of a form that was sent there, from a page of ours
   */
  constructor(
    readonly next: string,
    readonly kept?: Record<string, string>,
  ) {
    super('Sign in first.');
  }
}

/** Leads to the page to sign in, and from there back. What was typed into a form is kept on the page. */
@Catch(SignInNeeded)
export class SignInFilter implements ExceptionFilter<SignInNeeded> {
  catch({ next, kept }: SignInNeeded, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store');
    if (kept === undefined) void reply.send(seeOther(reply, `/console/sign-in?next=${encodeURIComponent(next)}`));
    else
      void reply
        .status(401)
        .type(HTML)
        .send(renderSignIn({ next, kept: JSON.stringify(kept) }));
  }
}
