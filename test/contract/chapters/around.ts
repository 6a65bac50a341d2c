import { listMails } from '#platform/embedded';
import type { Story } from '../story.js';

/** So many mails are sent at the end of a story; reading all takes long. */
const NEWEST = 20;

/** Where the links of mails lead that are about the mails themselves, and the pages of `npm start`. */
export async function unsubscribing(story: Story): Promise<void> {
  const { gallery, on } = story;
  const [mail] = (await listMails(on.world.mailDir, NEWEST)).filter(
    ({ to, headers }) => 'list-unsubscribe' in headers && to.every((one) => one.endsWith(`@${story.language}.example`)),
  );
  const path = new URL((mail?.headers['list-unsubscribe'] ?? '').replace(/[<>]/g, '')).pathname;
  await gallery.page('unsubscribe', path);
  await gallery.press('unsubscribed', path);
  await gallery.page('error-unsubscribe-link', '/unsubscribe/nothing');
}

/** Read at the machine that runs everything. The mails themselves are golden files of their own. */
export async function caughtMails(story: Story): Promise<void> {
  const { gallery, on } = story;
  await gallery.page('caught-mails-none', '/dev/mail?to=nobody@en.example');
  const [mail] = await on.world.mailsTo('rejected@en.example');
  await gallery.page('caught-mails', '/dev/mail?to=rejected@en.example');
  await gallery.page('caught-mails-json', '/dev/mail.json?to=rejected@en.example');
  await gallery.page('caught-mail', `/dev/mail/${mail?.id ?? ''}`);
  await gallery.page('health', '/health');
  await gallery.page('health-ready', '/health/ready');
}
