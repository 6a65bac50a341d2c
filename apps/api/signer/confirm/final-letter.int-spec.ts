import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveSignOn } from '#review';
import { finalizeRoster, makeEdition } from '#roster';
import { issueConfirmUrl } from '#verification';
import { Api } from '../../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../../test/builders/campaigns.js';
import { aSignatory, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { tokenOf } from '../../../../test/builders/verifications.js';
import { World } from '../../../../test/builders/world.js';
import { PAGE_LANGUAGES, textsFor } from '../../i18n/texts-for.js';

let world: World;
let api: Api;
beforeAll(async () => {
  world = await World.create();
  api = await Api.start(world);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

describe('the page of a signer whose letter is final', () => {
  it.each(PAGE_LANGUAGES)('says in %s what the published edition has, not what the next one will', async (language) => {
    const { confirmation } = textsFor(language);
    const campaign = await anOpenCampaign(world, {
      languages: [...PAGE_LANGUAGES],
      letter: PAGE_LANGUAGES.map((of) => ({ language: of, body: 'We, the {{count}} undersigned organizations, ask.' })),
    });
    const [leaves, stays] = [
      await aSignatory(world, campaign, { language }),
      await aSignatory(world, campaign, { language }),
    ];
    const late = await aVerifiedSignOn(world, campaign, { language });
    for (const { id } of [leaves, stays, late]) await issueConfirmUrl(world.database, world.configuration, id);
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, late.id, 'operator'));
    await api.form(`/v/${tokenOf(world, leaves)}/withdraw`, {});
    const headings = async (): Promise<(string | undefined)[]> =>
      Promise.all(
        [stays, late, leaves].map(async (signOn) => {
          const { text } = await api.send(`/v/${tokenOf(world, signOn)}?lang=${language}`);
          return /<h1[^>]*>([^<]*)</.exec(text)?.[1];
        }),
      );
    const { approved, withdrawn } = confirmation.states;
    const { nextEdition, lastEdition } = confirmation;
    expect(await headings()).toEqual([approved.heading, nextEdition.heading, lastEdition.heading]);
    await makeEdition(world.database, campaign.id, 'operator');
    expect(await headings()).toEqual([approved.heading, approved.heading, withdrawn.heading]);
  });
});
