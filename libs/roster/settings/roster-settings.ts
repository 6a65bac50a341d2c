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

type Stored = Omit<RosterSettings, 'layout' | 'orderLanguage'> & {
  layout: RosterLayout | null;
  orderLanguage: OrderLanguage | null;
};

/** What follows from the campaign as long as nobody set it. */
export type ChosenSettings = Pick<Stored, 'layout' | 'orderLanguage'>;

/** @returns which layout and order were set; null where they follow from the campaign */
export async function chosenSettings(reader: Reader, campaignId: string): Promise<ChosenSettings> {
  const row = await reader.row<ChosenSettings>(
    'SELECT layout, order_language FROM roster_settings WHERE campaign_id = $1',
    [campaignId],
  );
  return row ?? { layout: null, orderLanguage: null };
}

/** @returns settings of which layout and order may be left open, as they would be in force */
export function settledSettings(settings: Omit<RosterSettings, keyof ChosenSettings> & ChosenSettings): RosterSettings {
  return { ...settings, ...defaults(settings) };
}

/** @returns the settings in force: what was set, and what follows from the campaign where nothing was */
export async function rosterSettings(reader: Reader, campaignId: string): Promise<RosterSettings> {
  const stored = (await reader.row<Stored>(
    `SELECT individuals_may_sign, languages, layout, coalesce(conveners_first, false) AS conveners_first,
            coalesce(leading_articles, 'as-written') AS leading_articles, order_language, coalesce(columns, 2) AS columns,
            coalesce(count_rule, 'coalitions-once') AS count_rule, coalesce(headings, '{}') AS headings
     FROM campaigns LEFT JOIN roster_settings ON campaign_id = campaigns.id WHERE campaigns.id = $1`,
    [campaignId],
  )) as Stored;
  return settledSettings(stored);
}

function defaults({ layout, individualsMaySign, orderLanguage, languages }: Stored): {
  layout: RosterLayout;
  orderLanguage: OrderLanguage;
} {
  const own = lookUpLanguage(languages.slice(0, 1), ORDER_LANGUAGES) as OrderLanguage | undefined;
  return {
    layout: layout ?? (individualsMaySign ? 'organizations-then-individuals' : 'one-list'),
    orderLanguage: orderLanguage ?? own ?? 'root',
  };
}
