import { SetMetadata } from '@nestjs/common';
import type { JobDefinition } from './job-definition.js';

export const HANDLES_JOB = Symbol('handles-job');

/** Marks a provider as the one handler of a kind of job. */
export const HandlesJob = (definition: JobDefinition): ClassDecorator => SetMetadata(HANDLES_JOB, definition);
