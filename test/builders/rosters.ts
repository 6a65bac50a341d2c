import type { Campaign } from '#campaigns';
import { editPrinted } from '#review';
import { campaignCounts, changeRosterSettings, countOf, type RosterSettingsInput } from '#roster';
import type { Reader } from '#platform/database';
import type { PrintedEdit, SignOn, SubmittedSignOn } from '#sign-ons';
import { campaignById } from '#campaigns';
import { aVerifiedSignOn } from './sign-ons.js';
import type { World } from './world.js';

/** Lays a campaign's roster out. @returns the campaign as it is then */
export async function laidOut(world: World, campaign: Campaign, settings: RosterSettingsInput): Promise<Campaign> {
  await world.database.transaction((tx) => changeRosterSettings(tx, campaign.id, settings, 'operator'));
  return campaignById(world.database, campaign.id);
}

/** @returns a signatory approved past the matcher, which has tests of its own; with what a coordinator sets */
export async function aPrintedSignOn(
  world: World,
  campaign: Campaign,
  submitted: Partial<SubmittedSignOn>,
  edit: PrintedEdit = {},
): Promise<SignOn> {
  const signOn = await aVerifiedSignOn(world, campaign, submitted);
  await world.database.rows(`UPDATE sign_ons SET state = 'approved' WHERE id = $1`, [signOn.id]);
  await world.database.transaction((tx) => editPrinted(tx, campaign.id, signOn.id, edit, 'operator'));
  return signOn;
}

/** @returns how many signatories stand under the letter: the number in it, everywhere */
export async function rosterCount(reader: Reader, campaignId: string): Promise<number> {
  return countOf(await campaignCounts(reader, campaignId));
}
