import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reminding } from '../builders/reminding.js';
import { aSignatory } from '../builders/sign-ons.js';
import { changing } from './chapters/changing.js';
import { atTheConsole } from './chapters/at-the-console.js';
import { caughtMails, unsubscribing } from './chapters/around.js';
import { aSignerWhoIsAsked, deciding } from './chapters/deciding.js';
import { closing, ending, held } from './chapters/ending.js';
import { aSilentSigner, inviting } from './chapters/inviting.js';
import { signing } from './chapters/signing.js';
import { ContractWorld } from './contract-world.js';
import { expectGolden, type Produced } from './golden.js';
import { asFiles, mailKinds, type SentMail, sentMails } from './mails.js';
import { asText, routesOf } from './routes.js';
import { LANGUAGES, Story } from './story.js';

let on: ContractWorld;
let mails: SentMail[];
const pages: Produced = {};
beforeAll(async () => {
  on = await ContractWorld.create();
  for (const language of LANGUAGES) {
    const story = new Story(on, language);
    await told(story);
    Object.assign(pages, story.gallery.pages);
  }
  mails = await sentMails(on.world);
}, 120_000);
afterAll(() => on.close());

/** A letter from its opening to its second edition. */
async function told(story: Story): Promise<void> {
  await story.begin();
  await story.gallery.page('home-empty', '/');
  await story.gallery.page('error-not-found', '/v/nothing');
  const campaign = await story.letter('rivers');
  await signing(story, campaign);
  const invitation = await inviting(story, campaign);
  const silent = await aSilentSigner(story, campaign);
  const signatory = await deciding(story, campaign);
  await story.gallery.page('letter-open', `/c/${campaign.slug}`);
  await changing(story, campaign, signatory);
  await aSignatory(on.world, await story.now(campaign), story.signer('Stays', { country: 'US' }));
  await aSignerWhoIsAsked(story, await story.now(campaign), 'Asked');
  const reminding = new Reminding(on.world);
  await reminding.travelBefore(campaign, 48);
  await reminding.run(await reminding.sweep());
  await closing(story, await story.now(campaign), invitation, silent);
  await ending(story, campaign, signatory);
  await story.begin();
  await story.gallery.page('letter-archived', `/c/${campaign.slug}`);
  await story.gallery.page('sign-form-archived', `/c/${campaign.slug}/sign`);
  await held(story);
  await unsubscribing(story);
  if (story.language !== 'en') return;
  await story.begin();
  await atTheConsole(story);
  await caughtMails(story);
}

describe('what people see', () => {
  it('is the agreed page in every state and language', () => {
    expectGolden('pages', pages);
  });

  it('is the agreed mail in every language', () => {
    expectGolden('mails', asFiles(mails));
  });

  it.each(LANGUAGES)('has every kind of mail among it in %s', async (language) => {
    const sent = new Set(mails.filter((mail) => mail.language === language).map(({ kind }) => kind));
    expect((await mailKinds()).filter((kind) => !sent.has(kind))).toEqual([]);
  });

  it('has every page among it', () => {
    const routes = routesOf(on.api.app)
      .map(asText)
      // A route for every method only redirects.
      .filter((route) => !route.includes(' /api/') && !route.startsWith('ALL '));
    const visited = on.visited();
    expect(routes.filter((route) => !visited.has(route))).toEqual([]);
  });
});
