import type { RosterSettingsInput, ShownSettings } from '#roster';
import { checked } from '../../http/validation.js';
import { isTicked, textOf } from '../../http/form.js';
import { RosterSettingsBody } from './roster.schema.js';

/** The lists of the form: how each choice is called. An empty value leaves it to follow from the campaign. */
export const CHOICES = {
  layout: [
    { value: '', label: 'One list; individuals apart where they may sign' },
    { value: 'one-list', label: 'One list' },
    { value: 'organizations-then-individuals', label: 'Organizations, then individuals' },
    { value: 'by-country', label: 'By country' },
    { value: 'by-region', label: 'By region' },
    { value: 'by-type', label: 'International, national, state, local' },
  ],
  countRule: [
    { value: 'coalitions-once', label: 'A coalition counts once' },
    { value: 'coalitions-with-members', label: 'A coalition counts with each member that does not sign itself' },
  ],
  orderLanguage: [
    { value: '', label: 'That of the letter’s first language' },
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Spanish (ñ after n)' },
    { value: 'fr', label: 'French' },
    { value: 'pt', label: 'Portuguese' },
    { value: 'root', label: 'No language’s own (Unicode)' },
  ],
  leadingArticles: [
    { value: 'as-written', label: 'As written: “The Harbor Fund” under T' },
    { value: 'set-aside', label: 'Set aside: “The Harbor Fund” under H' },
  ],
  columns: ['1', '2', '3'].map((value) => ({ value, label: value })),
};

const YES_NO = [
  { value: 'yes', label: 'yes' },
  { value: '', label: 'no' },
];

const LABELS = {
  layout: 'Sections',
  countRule: 'How coalitions count',
  orderLanguage: 'Alphabet',
  leadingArticles: 'Leading articles',
  columns: 'Columns in print',
  convenersFirst: 'Conveners first',
  individualsMaySign: 'Individuals may sign, too',
};

/** The form with the values of its fields, as a browser sends them. */
export type RosterForm = Record<keyof typeof LABELS, string>;

/** @returns what a field of the form is called */
export function rosterLabel(field: string): string | undefined {
  return (LABELS as Partial<Record<string, string>>)[field];
}

/**
 * @param sent what the form holds, as a query to try it or as a body to keep it
 * @returns the settings as the form says them; it does not ask for headings, which stay
 * @throws DomainError `invalid-request` naming the field
 */
export async function settingsOf(sent: unknown): Promise<RosterSettingsInput> {
  const body = await checked(RosterSettingsBody, {
    individualsMaySign: isTicked(sent, 'individualsMaySign'),
    layout: textOf(sent, 'layout') || undefined,
    convenersFirst: isTicked(sent, 'convenersFirst'),
    leadingArticles: textOf(sent, 'leadingArticles'),
    orderLanguage: textOf(sent, 'orderLanguage') || undefined,
    columns: Number(textOf(sent, 'columns')),
    countRule: textOf(sent, 'countRule'),
  });
  return { ...body, headings: 'as-stored' };
}

/** @returns the form filled in with settings */
export function rosterForm({ settings, chosen }: ShownSettings): RosterForm {
  return {
    layout: chosen.layout ?? '',
    countRule: settings.countRule,
    orderLanguage: chosen.orderLanguage ?? '',
    leadingArticles: settings.leadingArticles,
    columns: String(settings.columns),
    convenersFirst: settings.convenersFirst ? 'yes' : '',
    individualsMaySign: settings.individualsMaySign ? 'yes' : '',
  };
}

/** @returns the settings in force where others say something else: "Columns in print: 2" */
export function differencesInForce(others: ShownSettings, inForce: ShownSettings): string[] {
  const [form, now] = [rosterForm(others), rosterForm(inForce)];
  return (Object.keys(LABELS) as (keyof RosterForm)[])
    .filter((field) => now[field] !== form[field])
    .map((field) => `${LABELS[field]}: ${choiceLabel(field, now[field])}`);
}

function choiceLabel(field: keyof RosterForm, chosen: string): string {
  const choices = field in CHOICES ? CHOICES[field as keyof typeof CHOICES] : YES_NO;
  return choices.find(({ value }) => value === chosen)?.label ?? chosen;
}
