import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#platform/errors';

/** @returns one problem per wrong field, its path as in `letter[0].body` */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const name = /^\d+$/.test(error.property) ? `[${error.property}]` : parent === '' ? error.property : `.${error.property}`;
    const field = parent + name;
    const [first] = Object.entries(error.constraints ?? {});
    const own = first === undefined ? [] : [{ field, message: first[0] === 'whitelistValidation' ? 'is not a field of this request' : first[1] }];
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

/** @throws DomainError `invalid-request` naming every wrong field */
export function invalidRequest(errors: ValidationError[]): DomainError {
  return new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', fieldProblems(errors));
}

/** Checks every body and query against its class; what the class does not know is refused. */
export const validationPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: invalidRequest,
});
