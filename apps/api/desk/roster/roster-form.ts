import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DomainError } from '#platform/errors';
import type { RosterSettings } from '#roster';
import { RosterSettingsBody } from '../../coordinator/roster/roster-settings.dto.js';
import { fieldProblems } from '../../http/validation.js';
import { isTicked, textOf } from '../parts/sent.js';

const LABELS: Record<string, string> = {
  layout: 'Sections',
  leadingArticles: 'Leading articles',
  orderLanguage: 'Alphabet',
  columns: 'Columns in print',
  countRule: 'How coalitions count',
};

/** @returns what a field of the form is called */
export function rosterLabel(field: string): string | undefined {
  return LABELS[field];
}

/**
 * @param sent what the form holds, as a query to try it or as a body to keep it
 * @param inForce the rest, which the form does not ask for
 * @returns the settings as the form says them
 * @throws DomainError `invalid-request` naming the field
 */
export async function settingsOf(sent: unknown, { headings, languages }: RosterSettings): Promise<RosterSettings> {
  const body = plainToInstance(RosterSettingsBody, {
    individualsMaySign: isTicked(sent, 'individualsMaySign'),
    layout: textOf(sent, 'layout'),
    convenersFirst: isTicked(sent, 'convenersFirst'),
    leadingArticles: textOf(sent, 'leadingArticles'),
    orderLanguage: textOf(sent, 'orderLanguage'),
    columns: Number(textOf(sent, 'columns')),
    countRule: textOf(sent, 'countRule'),
  });
  const problems = fieldProblems(await validate(body));
  if (problems.length > 0)
    throw new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', problems);
  return { ...(body as Required<RosterSettingsBody>), headings, languages };
}
