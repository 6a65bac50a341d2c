import type { Campaign } from '#campaigns';
import { signOnById } from '#sign-ons';
import { asForm } from '../../builders/sign-on-bodies.js';
import { aSignOn } from '../../builders/sign-ons.js';
import { mailed, readLater } from '../../builders/verifications.js';
import type { Story } from '../story.js';

/** Somebody finds the letter, signs by the form and confirms. */
export async function signing(story: Story, campaign: Campaign): Promise<void> {
  const { gallery } = story;
  const letter = `/c/${campaign.slug}`;
  await gallery.page('home', '/');
  await gallery.page('letter-open-empty', letter);
  await gallery.page('sign-form', `${letter}/sign`);
  await gallery.page('sign-form-person', `${letter}/sign?as=individual`);
  const typed = { language: story.language, organizationName: 'Río Vivo', contactEmail: 'no address' };
  await gallery.press('sign-form-corrections', `${letter}/sign`, typed);
  await gallery.press('sign-form-other-language', `${letter}/sign`, { ...typed, inLanguage: story.other });
  await confirming(story, campaign);
  const person = { kind: 'individual', organizationName: undefined, affiliation: 'Universidad' } as const;
  await mailed(story.on.world, await aSignOn(story.on.world, campaign, story.signer('Person', person)));
}

async function confirming(story: Story, campaign: Campaign): Promise<void> {
  const { gallery, on } = story;
  const body = { ...story.signer('Río Vivo', { country: 'MX' }), consent: true, authorized: true };
  const sent = await gallery.press('sign-form-sent', `/c/${campaign.slug}/sign`, asForm(body));
  const code = String(sent.headers.location);
  await gallery.page('code', code);
  await gallery.press('code-incomplete', code, { code: '12' });
  await gallery.press('code-wrong', code, { code: '000000' });
  await gallery.press('code-locked', code, { code: '000000', tries: '4' });
  const again = await gallery.press('code-resent', code.replace('/code', '/resend'));
  await gallery.page('code-sent-again', String(again.headers.location));
  const signOn = await signOnById(on.world.database, code.split('/')[2] ?? '');
  await mailed(on.world, signOn);
  await gallery.page('confirmation-unverified', await story.pageOf(signOn));
  await readLater(on.world, signOn);
  const confirmed = await gallery.press('confirmation-sent', await story.pageOf(signOn));
  await gallery.page('thank-you', String(confirmed.headers.location));
  await gallery.page('confirmation-pending-review', await story.pageOf(signOn));
}
