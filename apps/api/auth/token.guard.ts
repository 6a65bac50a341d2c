import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Coordinator, coordinatorByBearer } from '#access';
import { Database } from '#platform/database';

const known = new WeakMap<FastifyRequest, Coordinator>();

/** Lets nothing through without a coordinator's token. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // Contacts of signers are in the answers; no cache keeps them.
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    identify(request, await coordinatorByBearer(this.database, request.headers.authorization));
    return true;
  }
}

/** Says who a request comes from, for {@link Me}. */
export function identify(request: FastifyRequest, coordinator: Coordinator): void {
  known.set(request, coordinator);
}

/**
 * @returns the coordinator whose token or session came with a request
 * @throws Error when no guard said who it is: a fault of the controller, not of the caller
 */
export function callerOf(request: FastifyRequest): Coordinator {
  const coordinator = known.get(request);
  if (coordinator === undefined) throw new Error('A route for coordinators needs a guard that says who calls.');
  return coordinator;
}

/** The coordinator whose token or session came with the request; only behind a guard that says who it is. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Coordinator =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @returns how a coordinator is named in events */
export function actor({ id }: Coordinator): string {
  return `coordinator:${id}`;
}
