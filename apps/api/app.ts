import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Configuration } from '#platform/config';
import { correlationFrom, createLogger, enterCorrelation, NestLogger } from '#platform/logging';
import { ApiModule } from './api.module.js';
import { contentSecurity } from './http/content-security.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { openApiDocument } from './openapi.js';

/** Larger than any letter and any form; what is larger is refused before it is read. */
const BODY_LIMIT = 1024 * 1024;

/**
 * @param preview describes the application without making anything in it: no connection is opened
 * @returns the api, wired and not listening yet
 */
export async function createApi(configuration: Configuration, { preview = false } = {}): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration.LOG_LEVEL, 'api');
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: configuration.TRUST_PROXY, routerOptions: { maxParamLength: 2000 } });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(configuration), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    preview,
  });
  const server = adapter.getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    const id = correlationFrom(request.headers['x-request-id'] as string | undefined);
    void reply.header('x-request-id', id);
    enterCorrelation(id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, not the address: an address can hold a token.
    const { method, routeOptions } = request;
    logger.info({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  await app.register(helmet, contentSecurity);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  // The description only: a documentation page would need scripts, and any tool can show it.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/v1/openapi.json', ui: false, raw: ['json'] });
  return app;
}
