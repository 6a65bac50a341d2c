import { DomainError } from '#platform/errors';
import type { ChosenSettings, RosterSettings } from '#roster';
import { checked } from '../../http/validation.js';
import { isTicked, textOf } from '../../http/form.js';
import { RosterSettingsBody } from './roster.schema.js';

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

/** What the form holds beside what it does not ask for. */
export type TriedSettings = Omit<RosterSettings, keyof ChosenSettings> & ChosenSettings;

/**
 * @param sent what the form holds, as a query to try it or as a body to keep it
 * @param inForce the rest, which the form does not ask for
 * @returns the settings as the form says them; layout and order are null where they are to follow from the campaign
 * @throws DomainError `invalid-request` naming the field
 */
export async function settingsOf(sent: unknown, { headings, languages }: RosterSettings): Promise<TriedSettings> {
  const body = await checked(RosterSettingsBody, {
    individualsMaySign: isTicked(sent, 'individualsMaySign'),
    layout: textOf(sent, 'layout') || undefined,
    convenersFirst: isTicked(sent, 'convenersFirst'),
    leadingArticles: textOf(sent, 'leadingArticles'),
    orderLanguage: textOf(sent, 'orderLanguage') || undefined,
    columns: Number(textOf(sent, 'columns')),
    countRule: textOf(sent, 'countRule'),
  });
  const { layout = null, orderLanguage = null } = body;
  return { ...(body as Required<RosterSettingsBody>), layout, orderLanguage, headings, languages };
}

/** @returns what stands for settings, so that a form filled in from others is known */
export function settingsStamp(settings: RosterSettings, { layout, orderLanguage }: ChosenSettings): string {
  const { individualsMaySign, convenersFirst, leadingArticles, columns, countRule, headings } = settings;
  return JSON.stringify([
    individualsMaySign,
    layout,
    convenersFirst,
    leadingArticles,
    orderLanguage,
    columns,
    countRule,
    headings,
  ]);
}

export const settingsChangedMeanwhile = (): DomainError =>
  new DomainError(
    'settings-changed-meanwhile',
    'conflict',
    'Somebody changed these settings meanwhile. They are shown as they are now; put your change on top of theirs.',
  );
