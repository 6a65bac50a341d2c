import type { Campaign } from '#campaigns';
import type { Reader } from '#platform/database';
import { lookUpLanguage } from '#platform/language';
import { invitationErrors } from '../invitations.errors.js';
import type { Invitee } from './invite.js';

/**
 * The signers of an earlier letter as invitees to another one: those on its roster whose contact proved the mailbox. Whoever calls
 * it has made sure that the same person may see the contacts of both.
 *
 * @param signOnIds of an edition; undefined for the roster as it stands
 * @returns them in the order in which they signed, `row` counts them from 1
 * @throws DomainError `same-letter`
 */
export async function signersOfLetter(
  reader: Reader,
  campaign: Campaign,
  earlierId: string,
  signOnIds?: string[],
): Promise<Invitee[]> {
  if (earlierId === campaign.id) throw invitationErrors.sameLetter();
  const signers = await reader.rows<Omit<Invitee, 'row'>>(
    `SELECT coalesce(display_name, name) AS organization_name, contact_email, contact_name, language, country, website,
            campaign_id AS from_campaign_id
     FROM sign_ons
     WHERE campaign_id = $1 AND kind = 'organization' AND verified_at IS NOT NULL
       AND CASE WHEN $2::uuid[] IS NULL THEN state = 'approved' ELSE id = ANY($2) AND state <> 'withdrawn' END
     ORDER BY received_at, id`,
    [earlierId, signOnIds ?? null],
  );
  return signers.map((signer, index) => ({
    ...signer,
    row: index + 1,
    language: lookUpLanguage([signer.language], campaign.languages) ?? campaign.languages[0] ?? 'en',
  }));
}
