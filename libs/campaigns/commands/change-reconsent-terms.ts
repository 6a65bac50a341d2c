import type { Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import { campaignErrors } from '../campaigns.errors.js';
import { campaignEvents } from '../campaigns.events.js';
import { lockCampaign } from '../campaigns.queries.js';
import type { ReconsentTerms } from '../reconsent-rule.js';

/**
 * Changes how signers are asked again. Who was asked already is held to what they were told.
 *
 * @throws DomainError `campaign-over` once the deadline has passed
 */
export async function changeReconsentTerms(
  tx: Tx,
  id: string,
  { rule, hours }: ReconsentTerms,
  actor: string,
): Promise<void> {
  const campaign = await lockCampaign(tx, id);
  if (!['draft', 'open'].includes(campaign.state)) throw campaignErrors.over();
  await tx.rows('UPDATE campaigns SET reconsent_rule = $2, reconsent_hours = $3 WHERE id = $1', [id, rule, hours]);
  await recordEvent(tx, {
    type: campaignEvents.reconsentTermsChanged,
    campaignId: id,
    subjectId: id,
    actor,
    data: { rule, hours },
  });
}
