import { type DynamicModule, type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { ConfigModule, type Configuration } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { entities } from '../entities.js';
import { CoordinatorModule } from './coordinator/coordinator.module.js';
import { HealthController } from './http/health.controller.js';
import { IntegrationsModule } from './integrations/integrations.module.js';
import { SignerModule } from './signer/signer.module.js';

/** Each has a token or a signature; of mail programs and providers a few addresses speak for many people. */
const NOT_STRANGERS = ['/api/v1/coordinator/', '/api/v1/mail/inbound/', '/unsubscribe/', '/console/c/', '/desk'];

/** Reading is free, and coordinators have a token; what strangers send is counted per address. */
function notCounted(context: ExecutionContext): boolean {
  const { method, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
  return method !== 'POST' || NOT_STRANGERS.some((prefix) => routeOptions.url?.startsWith(prefix) === true);
}

/**
 * HTTP, and nothing else: no queue, no mail. What has to happen later is an event in the same transaction. The libs' modules are the
 * worker's: they bring handlers of jobs, which need queues. The api calls the libs' commands and queries, which are functions.
 */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(configuration),
        DatabaseModule.forRoot(entities),
        ThrottlerModule.forRoot({
          throttlers: [{ ttl: 60_000, limit: configuration.REQUESTS_PER_MINUTE }],
          skipIf: notCounted,
          // Together, not each route for itself: who is refused at one door does not go on at the next.
          generateKey: (_context, address) => address,
        }),
        SignerModule,
        CoordinatorModule,
        IntegrationsModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
    };
  }
}
