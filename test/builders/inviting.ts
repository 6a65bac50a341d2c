import type { Campaign } from '#campaigns';
import {
  type Invitation,
  invitationsPage,
  invite,
  type InvitationReport,
  readInvitationList,
  SendInvitation,
  sendInvitation,
  SweepInvitations,
} from '#invitations';
import { linkToken } from '#platform/tokens';
import { KeptJobs } from './kept-jobs.js';
import { unique, type World } from './world.js';

/** Invites by a CSV list, as the API does. */
export async function invited(world: World, campaign: Campaign, csv: string): Promise<InvitationReport> {
  return invite(world.database, campaign, readInvitationList(csv, campaign.languages), 'operator');
}

/** The worker's part in invitations, by hand. @returns how many jobs there were */
export async function mailInvitations(world: World): Promise<number> {
  const kept = new KeptJobs();
  await new SweepInvitations(world.database, kept.queues).handle();
  const handler = new SendInvitation(world.database, world.mailer, world.configuration);
  await Promise.all(kept.payloads(sendInvitation).map((payload) => handler.handle(payload)));
  return kept.jobs.length;
}

/** @returns rows of a CSV list under the headings that it must have */
export const aList = (...rows: string[]): string => ['organization,address', ...rows].join('\n');

/** @returns a row of a CSV list: an organization of its own at a mailbox of its own */
export const aRow = (name = unique('Liga Quetzal')): string => `${name},${unique('office')}@invited.example`;

/** @returns an invitation whose mail is out */
export async function anInvitation(world: World, campaign: Campaign, row = aRow()): Promise<Invitation> {
  await invited(world, campaign, aList(row));
  await mailInvitations(world);
  const name = row.split(',')[0];
  return (await invitationsOf(world, campaign)).find((one) => one.organizationName === name) as Invitation;
}

/** @returns the invitations of a campaign by name */
export async function invitationsOf(world: World, campaign: Campaign): Promise<Invitation[]> {
  return invitationsPage(world.database, campaign.id, { limit: 1_000 });
}

/** @returns the token of an invitation's link, as it stands in its mails */
export function invitationToken(world: World, { id }: Invitation): string {
  return linkToken(world.configuration.SECRET, 'invitation', id);
}
