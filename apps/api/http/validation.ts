import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#platform/errors';
import { PlainValidationPipe } from './plain-data.js';

/** @returns one problem per wrong field, its path as in `letter[0].body` */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const name = /^\d+$/.test(error.property)
      ? `[${error.property}]`
      : parent === ''
        ? error.property
        : `.${error.property}`;
    const field = parent + name;
    // Decorators run from the last to the first, and the first is the one about the type: the others follow from it.
    const broken = Object.entries(error.constraints ?? {}).at(-1);
    if (broken === undefined) return fieldProblems(error.children ?? [], field);
    return [{ field, message: broken[0] === 'whitelistValidation' ? 'is not a field of this request' : broken[1] }];
  });
}

/** @throws DomainError `invalid-request` naming every wrong field */
export function invalidRequest(errors: ValidationError[]): DomainError {
  return new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', fieldProblems(errors));
}

/** Checks every body and query against its class; what the class does not know is refused. */
export const validationPipe = new PlainValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: invalidRequest,
});

/**
 * Checks what came by another way than a request of the API by the class of that request.
 *
 * @throws DomainError `invalid-request` naming every wrong field
 */
export async function checked<T extends object>(type: new () => T, plain: object): Promise<T> {
  const instance = plainToInstance(type, plain);
  const errors = await validate(instance);
  if (errors.length > 0) throw invalidRequest(errors);
  return instance;
}
