import type { Tx } from '#platform/database';
import { isPerson } from '../links/offer-persons.js';
import { linked } from '../links/part-sign-ons.js';

/** An approved sign-on that bears this one's name or is taken for its organization. */
export interface Namesake {
  id: string;
  /** a coordinator said that it is another organization */
  different: boolean;
  /** it bears the same name but for case, accents, punctuation and spaces */
  sameName: boolean;
}

/**
 * Finds the approved sign-ons that are this organization, under its name or another; for an individual those of the same name and
 * mailbox. The caller holds the decision, so that of
 * two approvals at once the second sees the first, and no merge comes between.
 */
export async function approvedNamesakes(tx: Tx, campaignId: string, signOnId: string): Promise<Namesake[]> {
  const rootId = (await isPerson(tx, signOnId)) ? null : (await linked(tx, signOnId)).rootId;
  return tx.rows<Namesake>(
    `WITH it AS (SELECT * FROM sign_ons WHERE id = $1 AND campaign_id = $2),
     namesake AS (
       SELECT other.id FROM it JOIN sign_ons other ON other.campaign_id = it.campaign_id AND other.match_key = it.match_key AND other.kind = it.kind
         AND (it.kind = 'organization' OR other.email_key = it.email_key)
       UNION
       SELECT sign_on_id FROM organization_links JOIN organizations ON organizations.id = organization_id WHERE root_id = $3::uuid)
     SELECT other.id, coalesce(pair.answer = 'different', false) AS different, other.match_key = it.match_key AS same_name
     FROM it JOIN sign_ons other ON other.campaign_id = it.campaign_id AND other.id <> it.id
     JOIN namesake ON namesake.id = other.id
     LEFT JOIN possible_duplicates pair ON left_id = least(it.id, other.id) AND right_id = greatest(it.id, other.id)
     WHERE other.state = 'approved'`,
    [signOnId, campaignId, rootId],
  );
}
