import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { acceptedLanguages } from '#platform/language';
import { correlationId } from '#platform/logging';
import { renderErrorPage } from './error-page.js';
import { askedLanguage } from '../i18n/page-language.js';
import { type Problem, toProblem } from '../http/problem.js';

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) {
      this.logger.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed');
    }
    sendProblem(request, reply, problem);
  }
}

/** What the reader of an error page understands. An address that cannot be decoded has no query. */
function languagesOf({ query, headers }: FastifyRequest): string[] {
  const asked = askedLanguage((query as { lang?: unknown } | null | undefined)?.lang);
  return [...(asked === undefined ? [] : [asked]), ...acceptedLanguages(headers['accept-language'])];
}

/** @param problem goes out as problem+json under /api, as a page elsewhere; with the id that names this request in the log */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  void reply.status(problem.status).header('cache-control', 'no-store');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  // The route's pattern where there is one: an address can be written in several ways.
  if ((request.routeOptions.url ?? request.url).startsWith('/api/')) {
    void reply
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem, correlationId: correlationId() }));
  } else {
    void reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(renderErrorPage({ ...problem, message: problem.detail, languages: languagesOf(request) }));
  }
}
