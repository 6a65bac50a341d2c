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
import type { World } from './world.js';

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

/** @returns the invitations of a campaign by name */
export async function invitationsOf(world: World, campaign: Campaign): Promise<Invitation[]> {
  return invitationsPage(world.database, campaign.id, { limit: 1_000 });
}

/** @returns the token of an invitation's link, as it stands in its mails */
export function invitationToken(world: World, { id }: Invitation): string {
  return linkToken(world.configuration.SECRET, 'invitation', id);
}
