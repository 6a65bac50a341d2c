import type { Reader } from '#platform/database';
import { CONFIRMED_STATES } from '#sign-ons';
import { reconsentMoves } from '../reconsent.states.js';

/**
 * Asks everybody whose sign-on is bound to a version before the last material change, by one statement that contains the condition: a
 * second run finds nobody. Who comes late (confirmed by code, approved after all) has as many hours as the others had, at most until
 * the grace is over.
 */
const ASK = `
  INSERT INTO reconsents (sign_on_id, number, campaign_id, answer_by)
  SELECT sign_ons.id, material_version, campaigns.id,
    CASE WHEN app_now() < written_at + interval '1 hour' THEN answer_by
         ELSE greatest(answer_by, least(app_now() + make_interval(hours => reconsent_hours), grace_ends_at)) END
  FROM campaigns
  JOIN letter_changes ON letter_changes.campaign_id = campaigns.id AND number = material_version AND material
  JOIN sign_ons ON sign_ons.campaign_id = campaigns.id AND sign_ons.letter_version < material_version
  WHERE campaigns.state IN ('open', 'closing') AND sign_ons.state = ANY($1)
  ON CONFLICT DO NOTHING`;

/** Questions that need no answer any more: a later change asks instead, the sign-on stands no more, or agreed otherwise. */
const SUPERSEDE = `
  UPDATE reconsents SET state = 'superseded', answered_at = app_now()
  FROM sign_ons JOIN campaigns ON campaigns.id = sign_ons.campaign_id
  WHERE sign_ons.id = sign_on_id AND reconsents.state = ANY($2)
    AND (number < material_version OR sign_ons.letter_version >= number OR sign_ons.state <> ALL($1))`;

/**
 * Questions that stand again, because the sign-on does: its rejection or its merge was taken back. Who left the roster for want of an
 * answer is not asked anew; their button stays. Who left it though no mail ever asked is told as soon as mails go out,
 * once the letter is open again or final.
 */
const REOPEN = `
  UPDATE reconsents SET state = 'open', answered_at = NULL, asked_at = app_now(), not_before = app_now(),
    answer_by = greatest(answer_by, least(app_now() + make_interval(hours => reconsent_hours), grace_ends_at))
  FROM sign_ons JOIN campaigns ON campaigns.id = sign_ons.campaign_id
  WHERE sign_ons.id = sign_on_id AND number = material_version AND sign_ons.letter_version < material_version
    AND reconsents.state = ANY($2) AND sign_ons.state = ANY($1) AND sign_ons.state <> 'merged'
    AND (campaigns.state IN ('open', 'closing') AND reconsents.state = 'superseded'
      OR campaigns.state IN ('open', 'closing', 'finalized') AND reconsents.state = 'missed' AND told_at IS NULL
         AND sign_ons.state = 'needs-reconsent')`;

/** A deadline that was moved nearer ends the time to answer: after the grace the letter is final. */
const SHORTEN = `
  UPDATE reconsents SET answer_by = grace_ends_at
  FROM campaigns
  WHERE campaigns.id = campaign_id AND reconsents.state = 'open' AND answer_by > grace_ends_at`;

/** Brings the questions in line with the letters and sign-ons as they are. */
export async function askSigners(reader: Reader): Promise<void> {
  await reader.rows(SUPERSEDE, [CONFIRMED_STATES, reconsentMoves.supersede.from]);
  await reader.rows(ASK, [CONFIRMED_STATES]);
  await reader.rows(REOPEN, [CONFIRMED_STATES, reconsentMoves.reopen.from]);
  await reader.rows(SHORTEN);
}
