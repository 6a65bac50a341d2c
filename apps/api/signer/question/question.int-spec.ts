import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkToken } from '#platform/tokens';
import { askSigner, issueQuestionUrl, questionsOf } from '#review';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

describe('the page of a question', () => {
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

  /** @returns the page of a question that was mailed, its sign-on, and what coordinators see of it */
  async function aQuestion(
    language = 'en',
  ): Promise<{ path: string; id: string; approve(): Promise<Answer>; seen(): Promise<unknown> }> {
    const campaign = await anOpenCampaign(world, {
      languages: [language],
      letter: [{ language, body: '{{count}}' }],
    });
    const { id } = await aVerifiedSignOn(world, campaign, { language });
    await world.database.transaction((tx) =>
      askSigner(tx, campaign.id, id, 'operator', 'Which <office>?\nThe old one?'),
    );
    const [question] = await questionsOf(world.database, id);
    await issueQuestionUrl(world.database, world.configuration, question?.id ?? '');
    const { token } = await aCoordinator(world, campaign, 'reviewer');
    const at = `/api/v1/coordinator/campaigns/${campaign.slug}/sign-ons`;
    return {
      path: `/q/${linkToken(world.configuration.SECRET, 'question', question?.id ?? '')}`,
      id,
      approve: () => api.send(`${at}/${id}/approve`, { token, body: {} }),
      seen: async () => ({
        list: (await api.send(`${at}?state=pending-review`, { token })).json,
        detail: (await api.send(`${at}/${id}`, { token })).json,
      }),
    };
  }

  it('shows it, and opening it however often changes nothing', async () => {
    const { path, id } = await aQuestion();
    for (let n = 0; n < 3; n += 1) {
      const page = await api.send(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Which &lt;office>?');
      expect(page.headers['cache-control']).toBe('no-store');
    }
    expect(await questionsOf(world.database, id)).toMatchObject([{ answer: null }]);
  });

  it('takes the answer from its form, shows it again, and coordinators read it', async () => {
    const { path, seen } = await aQuestion();
    expect(await seen()).toMatchObject({ list: { items: [{ flags: ['question-open'] }] } });
    const sent = await api.form(path, { answer: 'The new one.\r\nSince 2020.' });
    expect([sent.status, sent.headers.location]).toEqual([303, path]);
    expect((await api.send(path)).text).toContain('The new one.\nSince 2020.');
    expect(await seen()).toMatchObject({
      list: { items: [{ flags: ['question-answered'] }] },
      detail: { questions: [{ question: 'Which <office>?\nThe old one?', answer: 'The new one.\nSince 2020.' }] },
    });
  });

  it('waits no longer for an answer once the sign-on is decided without it', async () => {
    const { approve, seen } = await aQuestion();
    expect((await approve()).json).toMatchObject({ state: 'approved', flags: [] });
    expect(await seen()).toMatchObject({ detail: { flags: [], questions: [{ answer: null }] } });
  });

  it.each([
    ['nothing', '  \n ', /Please write an answer/],
    ['too much', 'x'.repeat(5_001), /at most 5,000 characters/],
    ['what cannot be shown', 'a\u202eb', /cannot be shown/],
  ])('asks again for %s, and stores nothing', async (_, answer, message) => {
    const { path, id } = await aQuestion();
    const page = await api.form(path, { answer });
    expect(page.status).toBe(422);
    expect(page.text).toMatch(message);
    expect(await questionsOf(world.database, id)).toMatchObject([{ answer: null }]);
  });

  it('speaks the language of the signer', async () => {
    const { path } = await aQuestion('fr');
    expect((await api.send(path)).text).toContain('Envoyer la réponse');
  });

  it('is nowhere by another link', async () => {
    expect((await api.send('/q/guess')).status).toBe(404);
    expect((await api.form('/q/guess', { answer: 'Yes' })).status).toBe(404);
  });
});
