import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { JobDefinition } from './job-definition.js';

/** Thrown when a job's payload is not what its definition says; never retried, its data stays on the failed job. */
export class InvalidPayloadError extends Error {
  override name = 'InvalidPayloadError';
}

/**
 * Checks a payload against its definition, when it is enqueued and again when it is dequeued:
 * the two may be different releases.
 */
export function checkedPayload<P extends object>(definition: JobDefinition<P>, payload: unknown): P {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new InvalidPayloadError(`The payload of ${definition.name} is wrong: it is no object`);
  }
  const instance = plainToInstance(definition.payload, payload);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) {
    const fields = errors.map((error) => `${error.property} (${Object.values(error.constraints ?? {}).join(', ')})`);
    throw new InvalidPayloadError(`The payload of ${definition.name} is wrong: ${fields.join('; ')}`);
  }
  return instance;
}
