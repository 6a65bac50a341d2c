import { type SignOn, signOnById, verifySignOn } from '#sign-ons';
import type { Database, Reader, Tx } from '#platform/database';
import { linkTokenHash } from '#platform/tokens';
import { CODE_TRIES, codeMatches, isWholeCode, mailCode } from '../secrets.js';
import { verificationErrors } from '../verification.errors.js';

/**
 * A confirmation faster than this after the mail was handed over is hardly a person; a coordinator is told. Gateways look
 * into a mail before they answer for it: what is confirmed before it counts as handed over is the fastest of all.
 */
const HUMAN = '3 seconds';

/** @throws DomainError `link-unknown` */
export async function signOnByToken(database: Database, token: string): Promise<SignOn> {
  const found = await database.row<{ signOnId: string }>('SELECT sign_on_id FROM verifications WHERE token_hash = $1', [
    linkTokenHash(token),
  ]);
  if (found === undefined) throw verificationErrors.linkUnknown();
  return signOnById(database, found.signOnId);
}

/**
 * Confirms a sign-on by the link of its mail. Confirming twice is the same as once. When the letter was changed materially since the
 * sign-on was given, it is bound to the version that the page showed.
 *
 * @param seen number of the letter version that the page showed
 * @throws DomainError `link-unknown`, `verification-over`, `sign-on-not-standing`, `letter-changed` when the page showed a version
 *   before the last material change
 */
export async function confirmByLink(database: Database, token: string, seen?: number): Promise<SignOn> {
  const { id } = await signOnByToken(database, token);
  return database.transaction((tx) => confirm(tx, id, 'link', seen ?? 0));
}

/**
 * Confirms a sign-on by the code typed from its newest mail. Whoever types a code has seen no page with the letter: after a material
 * change they are asked like those who had confirmed before it.
 *
 * A wrong code, a code after five wrong ones, a code before its mail is out and an unknown sign-on have one answer. Told apart, they tell
 * whoever submits somebody's name and address whether that organization had signed before: only then has a mail gone out already, or
 * a try been used up.
 *
 * @param secret the installation's SECRET
 * @param typed six digits, with spaces and dashes in any place; anything else is wrong and costs none of the five tries
 * @throws DomainError `code-wrong`, `verification-over`, `sign-on-not-standing`
 */
export async function confirmByCode(
  database: Database,
  secret: string,
  signOnId: string,
  typed: string,
): Promise<SignOn> {
  if (!isWholeCode(typed)) throw verificationErrors.codeWrong();
  // Counted and committed before the comparison, so that a thousand tries at once are still five.
  const counted = await database.row<{ revision: number; tries: number }>(
    'UPDATE verifications SET tries = tries + 1 WHERE sign_on_id = $1 AND tries < $2 RETURNING revision, tries',
    [signOnId, CODE_TRIES],
  );
  if (counted === undefined || !codeMatches(typed, mailCode(secret, signOnId, counted.revision)))
    throw verificationErrors.codeWrong();
  return database.transaction((tx) => confirm(tx, signOnId, 'code'));
}

/** SQL: whether the sign-on $1 can still be confirmed, by its campaign's row. */
const IN_TIME = `
  ((campaigns.state IN ('open', 'closing') AND app_now() < grace_ends_at)
   OR (campaigns.state IN ('closing', 'closed', 'finalized')
       AND EXISTS (SELECT FROM sign_ons late WHERE late.id = $1 AND late_until > app_now())))`;

/**
 * @returns whether a sign-on waits for its contact to confirm, and there is still time: until the grace of its letter is over, or as
 *   long as a coordinator let it in late. Confirming itself checks again.
 */
export async function mayStillConfirm(reader: Reader, signOnId: string): Promise<boolean> {
  const row = await reader.row<{ inTime: boolean }>(
    `SELECT ${IN_TIME} AS in_time FROM sign_ons JOIN campaigns ON campaigns.id = campaign_id
     WHERE sign_ons.id = $1 AND sign_ons.state = 'unverified'`,
    [signOnId],
  );
  return row?.inTime ?? false;
}

async function confirm(tx: Tx, signOnId: string, by: 'link' | 'code', seen?: number): Promise<SignOn> {
  // The campaign's row is held so that neither the roster can be frozen nor the letter changed between the check and the change.
  const campaign = await tx.row<Letters>(
    `SELECT letter_version, material_version,
       ${IN_TIME} AS in_time,
       (SELECT coalesce(sent_at > clock_timestamp() - $2::interval, true) FROM verifications WHERE sign_on_id = $1) AS instantly
     FROM campaigns WHERE id = (SELECT campaign_id FROM sign_ons WHERE id = $1) FOR SHARE`,
    [signOnId, HUMAN],
  );
  const confirmed = campaign?.inTime
    ? await verifySignOn(tx, signOnId, { ...campaign, by, seen: seen ?? null })
    : undefined;
  if (confirmed === undefined) return afterwards(tx, signOnId, campaign);
  await tx.rows('UPDATE verifications SET confirmed_at = app_now(), confirmed_by = $2 WHERE sign_on_id = $1', [
    signOnId,
    by,
  ]);
  return confirmed;
}

/** What a confirmation asks of its campaign. */
interface Letters {
  letterVersion: number;
  materialVersion: number;
  inTime: boolean;
  instantly: boolean;
}

async function afterwards(tx: Tx, signOnId: string, campaign: Letters | undefined): Promise<SignOn> {
  const signOn = await signOnById(tx, signOnId);
  if (signOn.state === 'unverified') {
    if (campaign?.inTime === true) throw verificationErrors.letterChanged(campaign.letterVersion);
    throw verificationErrors.over();
  }
  if (['expired', 'withdrawn', 'rejected'].includes(signOn.state)) throw verificationErrors.notStanding();
  return signOn;
}
