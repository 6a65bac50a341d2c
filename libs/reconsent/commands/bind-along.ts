import type { Tx } from '#platform/database';
import { type Binding, bindSignOns } from '#sign-ons';

/**
 * One signature is enough for an organization: a printed sign-on that is behind is bound to the version of one merged into it whose
 * signer saw the last material change. The caller holds the campaign.
 */
export async function bindAlong(tx: Tx, campaignId: string): Promise<void> {
  const behind = await tx.rows<Binding>(
    `WITH agreed AS (
       SELECT merged_into AS id, max(other.letter_version) AS "to", material_version
       FROM sign_ons other JOIN campaigns ON campaigns.id = campaign_id
       WHERE campaign_id = $1 AND other.state = 'merged' AND other.letter_version >= material_version
       GROUP BY merged_into, material_version)
     SELECT printed.id, printed.letter_version AS "from", "to" FROM sign_ons printed JOIN agreed USING (id)
     WHERE printed.letter_version < material_version AND printed.state IN ('approved', 'pending-review')
     ORDER BY printed.id FOR NO KEY UPDATE OF printed`,
    [campaignId],
  );
  await bindSignOns(tx, campaignId, behind, { actor: 'signer', silent: false });
}
