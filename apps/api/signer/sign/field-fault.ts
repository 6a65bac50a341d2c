import type { FieldProblem } from '#platform/errors';
import type { FieldFault, FieldName } from '../../i18n/texts.js';

/** @param problem of a field of the form, as the API says it @returns what a page needs to say it in another language */
export function fieldFault({ field, message }: FieldProblem): FieldFault {
  const numbers = [...message.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return { field: field as FieldName, kind: kindOf(message), numbers, message };
}

function kindOf(message: string): FieldFault['kind'] {
  if (message === 'must be filled in') return 'missing';
  return message.startsWith('must have at most') ? 'too-long' : 'wrong';
}
