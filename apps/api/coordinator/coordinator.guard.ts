import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Coordinator, coordinatorByBearer } from '#access';
import { Database } from '#platform/database';

const known = new WeakMap<FastifyRequest, Coordinator>();

/** Lets nothing through without a coordinator's token. */
@Injectable()
export class CoordinatorGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // Contacts of signers are in the answers; no cache keeps them.
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    known.set(request, await coordinatorByBearer(this.database, request.headers.authorization));
    return true;
  }
}

/** The coordinator whose token came with the request; only behind {@link CoordinatorGuard}. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Coordinator => {
  const coordinator = known.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (coordinator === undefined) throw new Error('@Me() needs the CoordinatorGuard on its controller.');
  return coordinator;
});

/** @returns how a coordinator is named in events */
export function actor({ id }: Coordinator): string {
  return `coordinator:${id}`;
}
