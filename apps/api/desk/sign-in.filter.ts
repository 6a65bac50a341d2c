import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { seeOther } from '../pages/parts/answer.js';

/** Nobody is signed in, or no longer. */
export class SignInNeeded extends Error {
  /** @param next path to come back to */
  constructor(readonly next: string) {
    super('Sign in first.');
  }
}

/** Leads to the page to sign in, and from there back. */
@Catch(SignInNeeded)
export class SignInFilter implements ExceptionFilter<SignInNeeded> {
  catch({ next }: SignInNeeded, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store');
    void reply.send(seeOther(reply, `/desk/sign-in?next=${encodeURIComponent(next)}`));
  }
}
