import type { CampaignState } from '#campaigns';
import type { Tx } from '#platform/database';
import type { Reminder } from '../reminder.entity.js';

/** What decides about one person beside the plan and the clock. */
export interface Standing {
  acted: boolean;
  colleagueSigned: boolean;
  /** a mail about another letter said it already */
  told?: boolean;
  freshUntil: Date | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
}

/** Somebody who is reminded: who belongs to them, and what is known about each. */
export interface Audience {
  /** Campaign states in which they can still act. */
  states: readonly CampaignState[];
  /** SQL: `subject_id`, `email_key` of everybody who has to act now, in the campaign $1. */
  people: string;
  standing(tx: Tx, reminder: Reminder): Promise<Standing>;
}

/** Nothing is known of them any more: there is nothing to be reminded of. */
export const GONE: Standing = { acted: true, colleagueSigned: false, freshUntil: null, country: null };
