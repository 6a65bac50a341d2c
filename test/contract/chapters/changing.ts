import type { Campaign } from '#campaigns';
import { publishLetter } from '#reconsent';
import type { SignOn } from '#sign-ons';
import { sweepReconsents } from '../../builders/reconsents.js';
import { aSignatory } from '../../builders/sign-ons.js';
import type { Story } from '../story.js';

/** The letter is changed after it was signed: one signer agrees, one does not answer in time. */
export async function changing(story: Story, campaign: Campaign, agrees: SignOn): Promise<void> {
  const { gallery, on } = story;
  const { world } = on;
  const silent = await aSignatory(world, campaign, story.signer('Does Not Answer'));
  const letter = campaign.languages.map((language) => ({ language, body: story.changed(language) }));
  await world.database.transaction((tx) => publishLetter(tx, campaign.id, { letter, material: true }, 'operator'));
  await sweepReconsents(world);
  await gallery.page('sign-form-changed', `/c/${campaign.slug}/sign?version=1`);
  await gallery.page('confirmation-changed', await story.pageOf(agrees));
  await gallery.press('confirmation-changed-again', `${await story.pageOf(agrees)}/agree`, { letterVersion: '1' });
  await gallery.press('confirmation-agreeing', `${await story.pageOf(agrees)}/agree`, { letterVersion: '2' });
  await gallery.page('confirmation-agreed', await story.pageOf(agrees));
  await world.clock.advance('49 hours'); // less than a day is left to answer
  await sweepReconsents(world);
  await world.clock.advance('24 hours');
  await sweepReconsents(world);
  await gallery.page('confirmation-needs-reconsent', await story.pageOf(silent));
}
