import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '#platform/config';
import { correlationFrom, createLogger, enterCorrelation, NestLogger } from '#platform/logging';
import { ApiModule } from './api.module.js';
import { assertRoutesMarked } from './auth/assert-routes-marked.js';
import { contentSecurity } from './ui/content-security.js';
import { parseForm, parseJson } from './http/body-parsers.js';
import { keepRaw, parseSpecialBodies, refusedHere } from './http/special-bodies.js';
import { RequestProblem, toProblem } from './http/problem.js';
import { ProblemFilter, sendProblem } from './ui/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { openApiDocument } from './openapi.js';

/** Larger than any letter and any form; what is larger is refused before it is read. */
const BODY_LIMIT = 1024 * 1024;

export interface ApiOptions {
  /** describes the application without making anything in it: no connection is opened */
  preview?: boolean;
  /** where the log goes; standard output when left out */
  logTo?: NodeJS.WritableStream;
}

function correlate(request: FastifyRequest, reply: FastifyReply): void {
  const id = correlationFrom(request.headers['x-request-id'] as string | undefined);
  void reply.header('x-request-id', id);
  enterCorrelation(id);
}

/** Forms belong to the pages; the API would find nothing but texts in one. */
function isFormForApi({ routeOptions, headers }: FastifyRequest): boolean {
  return (
    routeOptions.url?.startsWith('/api/') === true &&
    headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  );
}

/** An address that cannot be decoded or is too long reaches no route, and so no hook, guard or filter. */
function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  correlate(request, reply);
  void reply.header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'");
  sendProblem(request, reply, toProblem(error));
}

function controllersOf(app: NestFastifyApplication): Type[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type));
}

/** @returns the api, wired and not listening yet */
export async function createApi(
  configuration: Configuration,
  { preview = false, logTo }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration.LOG_LEVEL, 'api', logTo);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // One hop: only what the proxy in front appended is true; what stands before it in X-Forwarded-For, the client wrote.
    trustProxy: configuration.TRUST_PROXY ? (_address: string, hop: number) => hop < 1 : false,
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: answerUnroutable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(configuration), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    preview,
  });
  assertRoutesMarked(controllersOf(app));
  const server = adapter.getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    correlate(request, reply);
    done();
  });
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (isFormForApi(request)) done(new RequestProblem(415, 'content-type', 'Send the body as application/json.'));
    else done(null, payload);
  });
  server.addHook('preParsing', (request, _reply, payload, done) => {
    done(refusedHere(request) ?? null, payload);
  });
  server.removeContentTypeParser('text/plain');
  parseSpecialBodies(server);
  app.useBodyParser('application/json', {}, (request, body, done) => {
    keepRaw(request as FastifyRequest, body);
    done(null, parseJson(body));
  });
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, body, done) => {
    done(null, parseForm(body));
  });
  server.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, not the address: an address can hold a token.
    const { method, routeOptions } = request;
    logger.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
  await app.register(cookie);
  await app.register(helmet, contentSecurity);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  // The description only: a documentation page would need scripts, and any tool can show it.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    ui: false,
    raw: ['json'],
  });
  return app;
}
