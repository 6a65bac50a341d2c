import type { FieldProblem } from '#platform/errors';
import { signOnErrors } from '../sign-ons.errors.js';
import { asTyped, nameProblem } from '../text/plain-text.js';
import type { SubmittedSignOn } from './submitted-sign-on.js';

const OF_ORGANIZATIONS = ['organizationName', 'orgType', 'members'] as const;

/**
 * @returns the name to be printed: the organization's, or of an individual the person's
 * @throws DomainError `invalid-request` naming each field that does not belong to who signs
 */
export function nameToPrint(input: SubmittedSignOn): string {
  const problems = input.kind === 'individual' ? wrongForPersons(input) : wrongForOrganizations(input);
  if (problems.length > 0) throw signOnErrors.wrongFields(problems);
  return asTyped(input.kind === 'individual' ? input.contactName : (input.organizationName ?? ''));
}

function wrongForPersons(input: SubmittedSignOn): FieldProblem[] {
  const foreign = OF_ORGANIZATIONS.filter((field) => input[field] !== undefined);
  const name = nameProblem(asTyped(input.contactName));
  return [
    ...foreign.map((field) => ({ field, message: 'must be left out: an individual signs' })),
    ...(name === undefined ? [] : [{ field: 'contactName', message: name }]),
  ];
}

function wrongForOrganizations({ organizationName, affiliation }: SubmittedSignOn): FieldProblem[] {
  return [
    ...(organizationName === undefined ? [{ field: 'organizationName', message: 'must be filled in' }] : []),
    ...(affiliation === undefined
      ? []
      : [{ field: 'affiliation', message: 'must be left out: it is said of individuals only' }]),
  ];
}
