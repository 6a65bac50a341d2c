import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { FindMatches } from '#matching';
import { type SignOn, signOnById } from '#sign-ons';
import { type Answer, Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { ConsoleVisitor, fieldOn } from '../../../../test/builders/console.js';
import { aSignatory, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { unique, World } from '../../../../test/builders/world.js';

describe('a sign-on that waits for review, in the console', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let visitor: ConsoleVisitor;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  beforeEach(async () => {
    campaign = await anOpenCampaign(world);
    visitor = await ConsoleVisitor.of(world, api, campaign, 'reviewer');
  });

  const path = (id: string): string => `/console/c/${campaign.slug}/entries/${id}`;
  const decide = (id: string, fields: Record<string, string>): Promise<Answer> =>
    visitor.send(`${path(id)}/decision`, fields);
  const stateOf = async (id: string): Promise<string> => (await signOnById(world.database, id)).state;

  /** An approved sign-on, and one that waits under nearly the same name. */
  async function namesakes(): Promise<[approved: SignOn, waiting: SignOn]> {
    const name = `Red ${unique('Kaan')}`;
    const approved = await aSignatory(world, campaign, { organizationName: name });
    const waiting = await aVerifiedSignOn(world, campaign, { organizationName: `${name}, A.C.` });
    for (const { id } of [approved, waiting]) await new FindMatches(world.database).handle({ signOnId: id });
    return [approved, waiting];
  }

  it('is shown with who signed, and approved by a press', async () => {
    const { id, contactEmail } = await aVerifiedSignOn(world, campaign);
    expect((await visitor.open(path(id))).text).toContain(contactEmail);
    expect((await decide(id, { act: 'approve' })).headers.location).toBe(`${path(id)}?decided=yes`);
    expect(await stateOf(id)).toBe('approved');
    const after = (await visitor.open(path(id))).text;
    expect(after).toContain('Where it stands: 1');
    expect(after).not.toContain(contactEmail);
  });

  it('is rejected with a reason only, which is kept when it cannot be used', async () => {
    const { id } = await aVerifiedSignOn(world, campaign);
    const without = await decide(id, { act: 'reject', reason: ' ' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('The reason must be filled in.');
    const long = 'no '.repeat(1000);
    expect(fieldOn(await decide(id, { act: 'reject', reason: long }), 'reason')).toBe(long);
    expect(await stateOf(id)).toBe('pending-review');
    await decide(id, { act: 'reject', reason: 'It is no organization.' });
    expect(await signOnById(world.database, id)).toMatchObject({
      state: 'rejected',
      rejectReason: 'It is no organization.',
    });
  });

  it('is not approved beside another of the same organization, unless both are said to be two', async () => {
    const [approved, waiting] = await namesakes();
    for (const [one, other] of [
      [approved, waiting],
      [waiting, approved],
    ])
      expect((await visitor.open(path(one?.id ?? ''))).text).toContain(`value="${other?.id}"`);
    const refused = await decide(waiting.id, { act: 'approve' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Say first whether they are one or two');
    const same = `${path(waiting.id)}/same`;
    await visitor.send(same, { act: 'unsure', other: approved.id });
    expect((await visitor.open(path(waiting.id))).text).toContain('Somebody looked, and could not tell.');
    await visitor.send(same, { act: 'different', other: approved.id });
    await decide(waiting.id, { act: 'approve' });
    expect(await stateOf(waiting.id)).toBe('approved');
  });

  it('is merged into the one that it is', async () => {
    const [approved, waiting] = await namesakes();
    await visitor.send(`${path(waiting.id)}/same`, { act: 'merge', other: approved.id });
    expect(await signOnById(world.database, waiting.id)).toMatchObject({ state: 'merged', mergedInto: approved.id });
  });

  it.each([{}, { act: 'merge' }, { act: 'aprove' }])('is not decided by a form that says %j', async (fields) => {
    const { id } = await aVerifiedSignOn(world, campaign);
    for (const form of ['decision', 'same'])
      expect((await visitor.send(`${path(id)}/${form}`, fields as Record<string, string>)).status).toBe(422);
    expect(await stateOf(id)).toBe('pending-review');
  });

  it('is not approved by a page that does not know that somebody rejected it meanwhile', async () => {
    const { id } = await aVerifiedSignOn(world, campaign);
    await decide(id, { act: 'reject', reason: 'It is no organization.' });
    const late = await decide(id, { act: 'approve' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('This sign-on has changed meanwhile. It is rejected now. Reload, then decide again.');
    expect(await stateOf(id)).toBe('rejected');
  });

  it('sends the state that its page showed with every decision', async () => {
    const [, waiting] = await namesakes();
    const { text } = await visitor.open(path(waiting.id));
    expect(text.match(/name="expectedState" value="pending-review"/g)).toHaveLength(3);
    const changed = await decide(waiting.id, { act: 'approve', expectedState: 'rejected' });
    expect([changed.status, await stateOf(waiting.id)]).toEqual([409, 'pending-review']);
    expect((await decide(waiting.id, { act: 'approve', expectedState: 'unheard-of' })).status).toBe(422);
  });

  it('is not merged by a page that does not know that somebody approved it meanwhile', async () => {
    const [approved, waiting] = await namesakes();
    const same = { act: 'merge', other: approved.id, expectedState: 'pending-review' };
    await visitor.send(`${path(waiting.id)}/same`, { ...same, act: 'different' });
    await decide(waiting.id, { act: 'approve' });
    const late = await visitor.send(`${path(waiting.id)}/same`, same);
    expect(late.status).toBe(409);
    expect(late.text).toContain('It is approved now.');
    expect(await stateOf(waiting.id)).toBe('approved');
  });

  it('is none of a viewer’s business', async () => {
    const { id } = await aVerifiedSignOn(world, campaign);
    const viewer = await ConsoleVisitor.of(world, api, campaign, 'viewer');
    expect((await viewer.open(path(id))).status).toBe(403);
    expect((await viewer.send(`${path(id)}/decision`, { act: 'approve' })).status).toBe(403);
    expect(await stateOf(id)).toBe('pending-review');
  });
});
