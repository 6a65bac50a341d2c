import { type CanActivate, type ExecutionContext, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '#platform/config';
import { isLocal } from './loopback.js';

/** Lets in who sits at the machine that `npm start` runs on. For everybody else there is nothing here. */
@Injectable()
export class LoopbackGuard implements CanActivate {
  constructor(private readonly configuration: Configuration) {}

  canActivate(context: ExecutionContext): boolean {
    const { raw } = context.switchToHttp().getRequest<FastifyRequest>();
    const { EMBEDDED, DEV_MAIL_DIR } = this.configuration;
    if (!EMBEDDED || DEV_MAIL_DIR === undefined || !isLocal(raw)) throw new NotFoundException();
    return true;
  }
}
