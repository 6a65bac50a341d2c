import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES_JOB } from './handles-job.js';
import type { JobDefinition, JobHandler } from './job-definition.js';
import type { Subscription } from './subscription.js';

/** A kind of job with its handler. */
export interface BoundJob {
  definition: JobDefinition;
  handler: JobHandler<object>;
}

/** Knows every job and its one handler. Boot fails when that is not so. */
@Injectable()
export class JobRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * @param definitions every kind of job this process drains
   * @param subscriptions what follows from which event
   * @throws Error naming every job without a handler, with two, or unknown to the list, and every dangling subscription
   */
  bind(definitions: JobDefinition[], subscriptions: Subscription[]): Map<string, BoundJob> {
    const handlers = this.handlers();
    const problems: string[] = [];
    const bound = new Map<string, BoundJob>();
    for (const definition of definitions) {
      const [handler, ...more] = handlers.filter((entry) => entry.definition === definition);
      if (handler === undefined) problems.push(`job ${definition.name} has no handler`);
      else if (more.length > 0) problems.push(`job ${definition.name} has ${more.length + 1} handlers`);
      else if (bound.has(definition.name)) problems.push(`two jobs are named ${definition.name}`);
      else bound.set(definition.name, handler);
    }
    for (const { definition } of handlers) {
      if (!definitions.includes(definition)) problems.push(`job ${definition.name} has a handler but is not listed`);
    }
    for (const { event, job } of subscriptions) {
      if (!definitions.includes(job)) problems.push(`event ${event} goes to ${job.name}, which is not listed`);
    }
    if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
    return bound;
  }

  private handlers(): BoundJob[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function') return [];
      const definition = this.reflector.get<JobDefinition | undefined>(HANDLES_JOB, metatype);
      return definition === undefined ? [] : [{ definition, handler: instance as JobHandler<object> }];
    });
  }
}
