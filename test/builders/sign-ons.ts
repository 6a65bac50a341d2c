import type { Campaign } from '#campaigns';
import { approveSignOn } from '#review';
import { type SignOn, signOnById, type SubmittedSignOn, acceptSignOn } from '#sign-ons';
import { unique, type World } from './world.js';

/** @returns what an organization would send; every call another organization and another mailbox */
export function aSubmission(
  overrides: Partial<SubmittedSignOn> & { organizationName?: string } = {},
): SubmittedSignOn & { organizationName: string } {
  const name = unique('Organization');
  return {
    organizationName: name,
    contactName: 'A Contact',
    contactEmail: `${name.toLowerCase()}@signer.example`,
    ...overrides,
  };
}

/** @returns what a person would send who signs for themselves */
export function aPersonsSubmission(overrides: Partial<SubmittedSignOn> = {}): SubmittedSignOn {
  const name = unique('Person');
  return { kind: 'individual', contactName: name, contactEmail: `${name.toLowerCase()}@signer.example`, ...overrides };
}

/** @returns an accepted sign-on, not verified */
export async function aSignOn(
  world: World,
  campaign: Campaign,
  overrides: Partial<SubmittedSignOn> = {},
): Promise<SignOn> {
  const { organizationName, ...others } = overrides;
  const submission =
    overrides.kind === 'individual'
      ? aPersonsSubmission(overrides)
      : aSubmission({ ...others, ...(organizationName === undefined ? {} : { organizationName }) });
  return signOnById(world.database, await acceptSignOn(world.database, campaign, submission));
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
