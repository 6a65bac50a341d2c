import { addCoordinator, type Coordinator, type Role } from '#access';
import type { Campaign } from '#campaigns';
import { type Ground, unique } from './world.js';

/** @returns a coordinator of a campaign (or of none yet, who may start one) with their token */
export async function aCoordinator(
  world: Ground,
  campaign?: Campaign,
  role: Role = 'owner',
): Promise<{ coordinator: Coordinator; token: string }> {
  const name = unique('Coordinator');
  return world.database.transaction((tx) =>
    addCoordinator(tx, {
      name,
      email: `${name.toLowerCase()}@convener.example`,
      mayCreateCampaigns: campaign === undefined,
      campaignIds: campaign === undefined ? [] : [campaign.id],
      role,
    }),
  );
}
