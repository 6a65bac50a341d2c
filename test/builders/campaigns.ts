import {
  type Campaign,
  campaignById,
  closeDueCampaigns,
  createCampaign,
  type NewCampaign,
  openCampaign,
} from '#campaigns';
import { type Ground, unique } from './world.js';

/** @returns wall time in UTC so many hours from what the world takes for now */
export async function hoursAhead(world: Ground, hours: number): Promise<string> {
  const now = await world.clock.now();
  return new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
}

/** @returns six in the evening (UTC) so many days from now: no step of the usual plans before it falls into quiet hours */
export async function eveningIn(world: Ground, days: number): Promise<string> {
  return `${(await hoursAhead(world, days * 24)).slice(0, 10)}T18:00:00`;
}

/** @returns a draft whose deadline is ten days ahead, with one day of grace */
export async function aDraft(world: Ground, overrides: Partial<NewCampaign> = {}): Promise<Campaign> {
  const input: NewCampaign = {
    slug: unique('letter'),
    title: 'Keep the rivers clean',
    convener: 'Rivers Coalition',
    languages: ['en'],
    letter: [{ language: 'en', body: 'We, the {{count}} undersigned organizations, ask.\n\nSincerely,' }],
    addressees: ['The Commission'],
    deadline: { local: await hoursAhead(world, 240), zone: 'UTC' },
    graceHours: 24,
    ...overrides,
  };
  return world.database.transaction((tx) => createCampaign(tx, input, 'operator'));
}

/** @returns an open campaign; see {@link aDraft} */
export async function anOpenCampaign(world: Ground, overrides: Partial<NewCampaign> = {}): Promise<Campaign> {
  const { id } = await aDraft(world, overrides);
  await world.database.transaction((tx) => openCampaign(tx, id, 'operator'));
  return campaignById(world.database, id);
}

/** Lets a campaign's deadline and grace pass and closes it. @returns the campaign, ready to be frozen */
export async function closed(world: Ground, campaign: Campaign): Promise<Campaign> {
  await world.clock.travelTo(campaign.graceEndsAt);
  await closeDueCampaigns(world.database);
  return campaignById(world.database, campaign.id);
}
