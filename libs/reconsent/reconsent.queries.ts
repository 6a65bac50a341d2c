import type { Reader } from '#platform/database';
import { CONFIRMED_STATES, type SignOnState } from '#sign-ons';
import { leftOut } from './left-out.js';
import type { Reconsent } from './reconsent.entity.js';

/** How many sign-ons are bound to one version of the letter, by their state. */
export interface SignersOfVersion {
  number: number;
  signOns: Partial<Record<SignOnState, number>>;
}

/** @returns who is bound to which version of the letter, the newest version first; versions without sign-ons are left out */
export async function signersByVersion(reader: Reader, campaignId: string): Promise<SignersOfVersion[]> {
  return reader.rows<SignersOfVersion>(
    `SELECT letter_version AS number, json_object_agg(state, count ORDER BY state) AS sign_ons
     FROM (SELECT letter_version, state, count(*)::int FROM sign_ons WHERE campaign_id = $1 GROUP BY 1, 2) AS counted
     GROUP BY letter_version ORDER BY letter_version DESC`,
    [campaignId],
  );
}

/** @returns how many sign-ons a change of the letter concerns: all that were not withdrawn, for an expired one may be let in yet */
export async function signedSoFar(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader.row<{ signed: number }>(
    `SELECT count(*)::int AS signed FROM sign_ons WHERE campaign_id = $1 AND state <> 'withdrawn'`,
    [campaignId],
  );
  return row?.signed ?? 0;
}

/** How those who were asked about one change answered so far. */
export async function answersTo(reader: Reader, campaignId: string): Promise<Map<number, Record<string, number>>> {
  const rows = await reader.rows<{ number: number; answers: Record<string, number> }>(
    `SELECT number, json_object_agg(state, count ORDER BY state) AS answers
     FROM (SELECT number, state, count(*)::int FROM reconsents WHERE campaign_id = $1 GROUP BY 1, 2) AS counted GROUP BY number`,
    [campaignId],
  );
  return new Map(rows.map(({ number, answers }) => [number, answers]));
}

/** @returns how many signers will not be on the letter unless they agree to it as it is now, and still can */
export async function mayStillAgree(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader.row<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM sign_ons JOIN campaigns ON campaigns.id = sign_ons.campaign_id
     WHERE campaigns.id = $1 AND sign_ons.letter_version < material_version
       AND (sign_ons.state = 'needs-reconsent' OR sign_ons.state IN ('approved', 'pending-review') AND ${leftOut('sign_ons', '$1')})
       AND campaigns.state IN ('open', 'closing') AND app_now() < grace_ends_at`,
    [campaignId],
  );
  return row?.waiting ?? 0;
}

/** @returns what a signer was asked about and answered, the newest first */
export async function reconsentsOf(reader: Reader, signOnId: string): Promise<Reconsent[]> {
  return reader.rows<Reconsent>('SELECT * FROM reconsents WHERE sign_on_id = $1 ORDER BY number DESC', [signOnId]);
}

/**
 * SQL: whether a campaign takes a signer's answer: until its grace is over, then from who was let in late as long as they may confirm,
 * and once it is final from everybody, for its next edition.
 *
 * @param lateUntil SQL of the signer's own time
 */
export const takesAnswers = (lateUntil: string): string => `
  (campaigns.state IN ('open', 'closing') AND app_now() < grace_ends_at
   OR campaigns.state = 'finalized'
   OR campaigns.state IN ('closing', 'closed') AND coalesce(${lateUntil} > app_now(), false))`;

/** What the page of a signer asks them. */
export interface OpenQuestion {
  /** null when no mail has asked yet */
  answerBy: Date | null;
  rule: 'confirm' | 'object';
}

/** @returns what a signer has to answer now; undefined when their sign-on is bound to the text as it is, or cannot be any more */
export async function openQuestion(reader: Reader, signOnId: string): Promise<OpenQuestion | undefined> {
  return reader.row<OpenQuestion>(
    `SELECT reconsents.answer_by, coalesce(rule, reconsent_rule) AS rule
     FROM sign_ons JOIN campaigns ON campaigns.id = sign_ons.campaign_id
     JOIN letter_changes ON letter_changes.campaign_id = campaigns.id AND letter_changes.number = material_version
     LEFT JOIN reconsents ON sign_on_id = sign_ons.id AND reconsents.number = material_version
     WHERE sign_ons.id = $1 AND sign_ons.letter_version < material_version AND sign_ons.state = ANY($2)
       AND ${takesAnswers('late_until')}`,
    [signOnId, CONFIRMED_STATES],
  );
}
