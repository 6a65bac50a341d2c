import type { Reader } from '#platform/database';
import { lookUpLanguage } from '#platform/language';
import type { CountRule } from '../edition-document.js';

export const ROSTER_LAYOUTS = [
  'one-list',
  'organizations-then-individuals',
  'by-country',
  'by-region',
  'by-type',
] as const;
/** Into which sections a roster is parted. Individuals stand in a section of their own, after the others, in all but one list. */
export type RosterLayout = (typeof ROSTER_LAYOUTS)[number];

export const LEADING_ARTICLES = ['as-written', 'set-aside'] as const;
/** Whether "The Harbor Fund" is filed under The, or under Harbor. */
export type LeadingArticles = (typeof LEADING_ARTICLES)[number];

export const ORDER_LANGUAGES = ['root', 'en', 'es', 'fr', 'pt'] as const;
/** Whose alphabet orders the names: the root order of Unicode, or a language's own. */
export type OrderLanguage = (typeof ORDER_LANGUAGES)[number];

/** By key of a section, by language of the letter. */
export type Headings = Record<string, Record<string, string>>;

export const COUNT_RULES = ['coalitions-once', 'coalitions-with-members'] as const satisfies readonly CountRule[];

/** How a roster is laid out, ordered and counted, as it is in force. */
export interface RosterSettings {
  /** whether persons may sign for themselves */
  individualsMaySign: boolean;
  layout: RosterLayout;
  /** whether the sign-ons that a coordinator marked as conveners stand before all others */
  convenersFirst: boolean;
  leadingArticles: LeadingArticles;
  orderLanguage: OrderLanguage;
  /** of the roster in print, 1 to 3 */
  columns: number;
  countRule: CountRule;
  /** headings that a coordinator set, in place of those that follow from the layout */
  headings: Headings;
  /** of the letter, the main one first; headings are made in each */
  languages: string[];
}

/** Settings of which layout and order are null where nobody set them: then they follow from the campaign. */
export type StoredSettings = Omit<RosterSettings, 'layout' | 'orderLanguage'> & {
  layout: RosterLayout | null;
  orderLanguage: OrderLanguage | null;
};

/** What a coordinator sets; each field that is left out gets its default. */
export type RosterSettingsInput = Partial<Omit<RosterSettings, 'languages' | 'headings'>> & {
  /** `as-stored` keeps those that are there: for a form that does not ask for headings */
  headings?: Headings | 'as-stored';
};

/** @returns the settings in force: what was set, and what follows from the campaign where nothing was */
export async function rosterSettings(reader: Reader, campaignId: string): Promise<RosterSettings> {
  return settledSettings(await storedSettings(reader, campaignId));
}

/** @returns what was set, by one statement */
export async function storedSettings(reader: Reader, campaignId: string): Promise<StoredSettings> {
  return (await reader.row<StoredSettings>(
    `SELECT individuals_may_sign, languages, layout, coalesce(conveners_first, false) AS conveners_first,
            coalesce(leading_articles, 'as-written') AS leading_articles, order_language, coalesce(columns, 2) AS columns,
            coalesce(count_rule, 'coalitions-once') AS count_rule, coalesce(headings, '{}') AS headings
     FROM campaigns LEFT JOIN roster_settings ON campaign_id = campaigns.id WHERE campaigns.id = $1`,
    [campaignId],
  )) as StoredSettings;
}

/** @returns what is stored once a coordinator's settings take the place of those that are */
export function nextSettings({ headings: own, ...input }: RosterSettingsInput, stored: StoredSettings): StoredSettings {
  return {
    individualsMaySign: input.individualsMaySign ?? false,
    layout: input.layout ?? null,
    convenersFirst: input.convenersFirst ?? false,
    leadingArticles: input.leadingArticles ?? 'as-written',
    orderLanguage: input.orderLanguage ?? null,
    columns: input.columns ?? 2,
    countRule: input.countRule ?? 'coalitions-once',
    headings: own === 'as-stored' ? stored.headings : (own ?? {}),
    languages: stored.languages,
  };
}

/** @returns settings as they are in force, with what follows from the campaign */
export function settledSettings(stored: StoredSettings): RosterSettings {
  const { layout, individualsMaySign, orderLanguage, languages } = stored;
  const own = lookUpLanguage(languages.slice(0, 1), ORDER_LANGUAGES) as OrderLanguage | undefined;
  return {
    ...stored,
    layout: layout ?? (individualsMaySign ? 'organizations-then-individuals' : 'one-list'),
    orderLanguage: orderLanguage ?? own ?? 'root',
  };
}
