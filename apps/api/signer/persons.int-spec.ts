import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { askSigner, issueQuestionUrl, mergeSignOn, questionsOf } from '#review';
import type { SignOn } from '#sign-ons';
import { issueConfirmUrl } from '#verification';
import { type Answer, Api } from '../../../test/builders/api.js';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aChange, sweepReconsents } from '../../../test/builders/reconsents.js';
import { laidOut } from '../../../test/builders/rosters.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { PAGE_LANGUAGES, textsFor } from '../i18n/texts-for.js';

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

/** A letter that persons may sign, in one language, and what happens to those who do. */
async function aLetterForPersons(language: string): Promise<{
  campaign: Campaign;
  person: { kind: 'individual'; contactName: string; language: string };
}> {
  const open = await anOpenCampaign(world, { languages: [language], letter: [{ language, body: '{{count}}' }] });
  const campaign = await laidOut(world, open, { individualsMaySign: true });
  return { campaign, person: { kind: 'individual', contactName: 'Ana Pérez', language } };
}

/** What a page says, without its tags, and without the link to the form of an organization. */
function said({ text }: Answer, language: string): string {
  return text
    .replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ')
    .replace(textsFor(language).person.organizationInstead, '');
}

describe.each([...PAGE_LANGUAGES])('a person who signs for themselves is called an organization in %s', (language) => {
  const expectPerson = (page: Answer, status = 200): void => {
    expect(page.status).toBe(status);
    expect(said(page, language).match(/.{0,40}organi[sz]a.{0,40}/gi)).toBeNull();
  };
  const confirmation = async ({ id }: SignOn): Promise<Answer> =>
    api.send(new URL(await issueConfirmUrl(world.database, world.configuration, id)).pathname);

  it('on no page on the way to the signature', async () => {
    const { campaign, person } = await aLetterForPersons(language);
    expectPerson(await api.send(`/c/${campaign.slug}`));
    expectPerson(await api.send(`/c/${campaign.slug}/sign?as=individual`));
    const sent = { kind: 'individual', contactName: 'www.example.org', affiliation: '=1', language };
    expectPerson(await api.form(`/c/${campaign.slug}/sign`, sent), 422);
    const signOn = await aSignOn(world, campaign, person);
    expectPerson(await api.send(`/sign-ons/${signOn.id}/code?lang=${language}`));
    const page = await confirmation(signOn);
    expectPerson(page);
    expect(page.text).toContain('Ana Pérez');
    expectPerson(await api.send(`/thank-you?c=${campaign.slug}`));
  });

  it('on none of the pages of their signature', async () => {
    const { campaign, person } = await aLetterForPersons(language);
    const asked = await aVerifiedSignOn(world, campaign, person);
    expectPerson(await confirmation(asked));
    await world.database.transaction((tx) => askSigner(tx, campaign.id, asked.id, 'operator', '?'));
    const [question] = await questionsOf(world.database, asked.id);
    expectPerson(
      await api.send(new URL(await issueQuestionUrl(world.database, world.configuration, question?.id ?? '')).pathname),
    );
    const [printed, joined] = [
      await aSignatory(world, campaign, person),
      await aVerifiedSignOn(world, campaign, person),
    ];
    await world.database.transaction((tx) => mergeSignOn(tx, campaign.id, joined.id, printed.id, 'reviewer'));
    expectPerson(await confirmation(printed));
    expectPerson(await confirmation(joined));
  });

  it('on no page about a change of the letter', async () => {
    const { campaign, person } = await aLetterForPersons(language);
    const printed = await aSignatory(world, campaign, person);
    await aChange(world, campaign, true, 'Hm, {{count}}');
    await sweepReconsents(world);
    expectPerson(await confirmation(printed));
    await world.clock.advance('73 hours');
    await sweepReconsents(world);
    expectPerson(await confirmation(printed));
    await closed(world, campaign);
    expectPerson(await confirmation(printed));
  });
});
