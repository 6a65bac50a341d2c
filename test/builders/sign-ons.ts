import type { Campaign } from '#campaigns';
import { approveSignOn } from '#review';
import { type SignOn, signOnById, type SubmittedSignOn, submitSignOn } from '#sign-ons';
import { unique, type World } from './world.js';

/** @returns what an organization would send; every call another organization and another mailbox */
export function aSubmission(overrides: Partial<SubmittedSignOn> = {}): SubmittedSignOn {
  const name = unique('Organization');
  return {
    organizationName: name,
    contactName: 'A Contact',
    contactEmail: `${name.toLowerCase()}@signer.example`,
    ...overrides,
  };
}

/** @returns an accepted sign-on, not verified */
export async function aSignOn(
  world: World,
  campaign: Campaign,
  overrides: Partial<SubmittedSignOn> = {},
): Promise<SignOn> {
  return signOnById(world.database, await submitSignOn(world.database, campaign, aSubmission(overrides)));
}

/** @returns a sign-on that waits for review; the mail is skipped, verification has tests of its own */
export async function aVerifiedSignOn(
  world: World,
  campaign: Campaign,
  overrides: Partial<SubmittedSignOn> = {},
): Promise<SignOn> {
  const { id } = await aSignOn(world, campaign, overrides);
  await world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [
    id,
  ]);
  return signOnById(world.database, id);
}

/** @returns a signatory: verified and approved */
export async function aSignatory(
  world: World,
  campaign: Campaign,
  overrides: Partial<SubmittedSignOn> = {},
): Promise<SignOn> {
  const { id } = await aVerifiedSignOn(world, campaign, overrides);
  return world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'operator'));
}
