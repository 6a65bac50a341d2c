import { type Campaign, closeDueCampaigns } from '#campaigns';
import { AnnounceTo, checkRoster, editionsOf, Finalize, finalizeRoster, makeEdition, TellHeld } from '#roster';
import type { SignOn } from '#sign-ons';
import { closed } from '../../builders/campaigns.js';
import { asForm } from '../../builders/sign-on-bodies.js';
import { aSignatory } from '../../builders/sign-ons.js';
import type { Story } from '../story.js';

/** What is seen of a letter whose deadline has passed. @param invitation path of one nobody answered */
export async function closing(story: Story, campaign: Campaign, invitation: string, silent: string): Promise<void> {
  const { gallery, on } = story;
  const letter = `/c/${campaign.slug}`;
  await on.world.clock.travelTo(campaign.deadlineAt);
  await closeDueCampaigns(on.world.database);
  await gallery.page('letter-closing', letter);
  await gallery.page('sign-form-closed', `${letter}/sign`);
  const body = { ...story.signer('Too Late', { country: 'MX' }), consent: true, authorized: true };
  await gallery.press('sign-form-too-late', `${letter}/sign`, asForm(body));
  await gallery.page('invitation-closed', invitation);
  await closed(on.world, campaign);
  await gallery.page('letter-closed', letter);
  await gallery.page('confirmation-over', silent);
}

/** The letter is made final, announced, and gets a second edition after somebody left. */
export async function ending(story: Story, campaign: Campaign, signatory: SignOn): Promise<void> {
  const { gallery, on } = story;
  const { database } = on.world;
  const letter = `/c/${campaign.slug}`;
  const stops = (await checkRoster(database, campaign.id)).map(({ code }) => code);
  await finalizeRoster(database, campaign.id, 'operator', stops);
  const [first] = await editionsOf(database, campaign.id);
  await on.run(AnnounceTo, { editionId: first?.id ?? '', signOnId: signatory.id });
  await gallery.page('letter-final', letter);
  await gallery.page('editions', `${letter}/editions`);
  await gallery.page('edition', `${letter}/editions/1`);
  await gallery.page('confirmation-final', await story.pageOf(signatory));
  await gallery.press('confirmation-withdrawing-final', `${await story.pageOf(signatory)}/withdraw`);
  await gallery.page('confirmation-withdrawn-final', await story.pageOf(signatory));
  await makeEdition(database, campaign.id, 'operator', { override: stops });
  await gallery.page('edition-second', `${letter}/editions/2`);
}

/** A check holds another letter back, and its coordinators are told. */
export async function held(story: Story): Promise<void> {
  const { on } = story;
  const campaign = await story.letter('held', 'We, the 94 undersigned organizations. {{count}}');
  await aSignatory(on.world, campaign, story.signer('Held Back'));
  await closed(on.world, campaign);
  await on.run(Finalize, { campaignId: campaign.id });
  await on.run(TellHeld, { campaignId: campaign.id, heldAt: 1 });
}
