import { DomainError } from '#platform/errors';
import type { ErrorLine } from './error-summary.js';

/** What was refused, to be shown above the form that it came with. */
export interface Refusal {
  status: 403 | 409 | 422;
  errors: ErrorLine[];
}

const STATUS = { invalid: 422, conflict: 409, forbidden: 403 } as const;

/** Names of a form's fields as they stand on the page. */
export type Labels = (field: string) => string | undefined;

/**
 * @param labels of the form; a field that it does not show is named as the API does
 * @param said by code: what the page says in place of what the API does
 * @returns what a person who filled in a form has to read
 * @throws whatever is no refusal of a form
 */
export function refusal(error: unknown, labels: Labels, said: Record<string, string> = {}): Refusal {
  if (!(error instanceof DomainError) || !(error.kind in STATUS)) throw error;
  const status = STATUS[error.kind as keyof typeof STATUS];
  const own = said[error.code];
  if (own !== undefined) return { status, errors: [{ message: own }] };
  const lines = error.fields.map((problem): ErrorLine => {
    const field = problem.field.replace(/\[\d+\]$/, '');
    const label = labels(field);
    if (label === undefined) return { message: `${problem.field} ${problem.message}.` };
    return { field, message: `${label} ${problem.message}.` };
  });
  return { status, errors: lines.length > 0 && status === 422 ? lines : [{ message: error.message }] };
}
