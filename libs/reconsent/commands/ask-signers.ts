import type { Reader } from '#platform/database';
import { ASKED_STATES } from '../asked-states.js';

/**
 * Asks everybody whose sign-on is bound to a version before the last material change, by one statement that contains the condition: a
 * second run finds nobody. Who comes late (confirmed by code, approved after all) has as many hours as the others had, at most until
 * the grace is over.
 */
const ASK = `
  INSERT INTO reconsents (sign_on_id, number, campaign_id, answer_by)
  SELECT sign_ons.id, material_version, campaigns.id,
    CASE WHEN app_now() < written_at + interval '1 hour' THEN answer_by
         ELSE greatest(answer_by, least(app_now() + make_interval(hours => reconsent_hours),
                                        deadline_at + make_interval(hours => grace_hours))) END
  FROM campaigns
  JOIN letter_changes ON letter_changes.campaign_id = campaigns.id AND number = material_version AND material
  JOIN sign_ons ON sign_ons.campaign_id = campaigns.id AND sign_ons.letter_version < material_version
  WHERE campaigns.state IN ('open', 'closing') AND sign_ons.state = ANY($1)
  ON CONFLICT DO NOTHING`;

/** Questions that need no answer any more: a later change asks instead, the sign-on stands no more, or agreed otherwise. */
const SUPERSEDE = `
  UPDATE reconsents SET state = 'superseded', answered_at = app_now()
  FROM sign_ons JOIN campaigns ON campaigns.id = sign_ons.campaign_id
  WHERE sign_ons.id = sign_on_id AND reconsents.state = 'open'
    AND (number < material_version OR sign_ons.letter_version >= number OR sign_ons.state <> ALL($1))`;

/** Brings the questions in line with the letters and sign-ons as they are. */
export async function askSigners(reader: Reader): Promise<void> {
  await reader.rows(SUPERSEDE, [ASKED_STATES]);
  await reader.rows(ASK, [ASKED_STATES]);
}
