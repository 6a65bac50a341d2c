import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES_JOB } from './handles-job.js';
import { definedJobs, type JobDefinition, type JobHandler } from './job-definition.js';
import { EVENTS, type Subscription, SUBSCRIPTIONS } from './subscription.js';

/** A kind of job with its handler. */
export interface BoundJob {
  definition: JobDefinition;
  handler: JobHandler<object>;
}

/** What the modules of a process do for it. */
export interface JobCatalog {
  /** by the name of the job */
  bound: Map<string, BoundJob>;
  definitions: JobDefinition[];
  subscriptions: Subscription[];
}

/** Finds what the libs' modules provide: handlers, subscriptions, events. Boot fails when they do not fit together. */
@Injectable()
export class JobRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * @param defined every kind of job that must have a handler here
   * @throws Error naming every job without a handler or with two, every name that two jobs share, and every subscription to an
   *   event that nobody publishes or for a job that nobody handles
   */
  bind(defined: readonly JobDefinition[] = definedJobs()): JobCatalog {
    const handlers = this.handlers();
    const subscriptions = this.provided<Subscription>(SUBSCRIPTIONS);
    const handled = new Set(handlers.map(({ definition }) => definition));
    const problems = [
      ...faultyJobs(new Set([...defined, ...handled]), handlers),
      ...faultySubscriptions(subscriptions, handled, new Set(this.provided<string>(EVENTS))),
    ];
    if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
    const bound = new Map(handlers.map((entry) => [entry.definition.name, entry]));
    return { bound, definitions: [...handled], subscriptions };
  }

  private handlers(): BoundJob[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function') return [];
      const definition = this.reflector.get<JobDefinition | undefined>(HANDLES_JOB, metatype);
      return definition === undefined ? [] : [{ definition, handler: instance as JobHandler<object> }];
    });
  }

  /** @returns what all modules list under a token, in the order of the modules */
  private provided<T>(token: symbol): T[] {
    return this.discovery
      .getProviders()
      .filter((provider) => provider.token === token)
      .flatMap(({ instance }) => instance as T[]);
  }
}

function faultyJobs(definitions: Set<JobDefinition>, handlers: BoundJob[]): string[] {
  const names = new Set<string>();
  return [...definitions].flatMap((definition) => {
    const { name } = definition;
    const count = handlers.filter((entry) => entry.definition === definition).length;
    const problems = [
      ...(names.has(name) ? [`two jobs are named ${name}`] : []),
      ...(count === 0 ? [`job ${name} has no handler`] : []),
      ...(count > 1 ? [`job ${name} has ${count} handlers`] : []),
    ];
    names.add(name);
    return problems;
  });
}

function faultySubscriptions(
  subscriptions: Subscription[],
  handled: Set<JobDefinition>,
  published: Set<string>,
): string[] {
  return subscriptions.flatMap(({ event, job }) => [
    ...(handled.has(job) ? [] : [`event ${event} goes to ${job.name}, which has no handler`]),
    ...(published.has(event) ? [] : [`job ${job.name} follows ${event}, an event that no lib publishes`]),
  ]);
}
