import type { Campaign } from '#campaigns';
import { invitationsOf, invitationToken, invited, mailInvitations } from '../../builders/inviting.js';
import { asForm } from '../../builders/sign-on-bodies.js';
import { aSignOn } from '../../builders/sign-ons.js';
import { mailed } from '../../builders/verifications.js';
import type { Story } from '../story.js';

/** Organizations are invited: one waits, one declines, one signs. @returns the path of the invitation that waits */
export async function inviting(story: Story, campaign: Campaign): Promise<string> {
  const { gallery, on } = story;
  const row = (name: string): string =>
    `${name},invited-${name.toLowerCase()}@${story.language}.example,Luis Díaz,MX,kaan.example`;
  const list = ['organization,address,contact,country,website', ...['Waits', 'Declines', 'Signs'].map(row)];
  await invited(on.world, campaign, list.join('\n'));
  await mailInvitations(on.world);
  const tokens = new Map<string, string>();
  for (const invitation of await invitationsOf(on.world, campaign))
    tokens.set(invitation.organizationName, invitationToken(on.world, invitation));
  const path = (name: string): string => `/i/${tokens.get(name) ?? ''}`;

  await gallery.page('invitation', path('Waits'));
  await gallery.press('invitation-declining', `${path('Declines')}/decline`);
  await gallery.page('invitation-declined', path('Declines'));
  const form = await gallery.press('invitation-opening', `${path('Signs')}/open`);
  await gallery.page('invitation-form', String(form.headers.location));
  const body = { ...story.signer('Signs'), invitation: tokens.get('Signs'), consent: true, authorized: true };
  await gallery.press('invitation-signing', `/c/${campaign.slug}/sign`, asForm(body));
  await gallery.page('invitation-signed', path('Signs'));
  return path('Waits');
}

/** Nobody answers, so everybody is reminded. */
export async function aSilentSigner(story: Story, campaign: Campaign): Promise<string> {
  const silent = await aSignOn(story.on.world, campaign, story.signer('Silent'));
  await mailed(story.on.world, silent);
  return await story.pageOf(silent);
}
