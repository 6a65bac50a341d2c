import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { candidatesFor, FindMatches, listCounts, openDuplicates } from '#matching';
import { answerOrganizations } from '#organizations';
import type { SignOn } from '#sign-ons';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../../test/builders/sign-ons.js';
import { unique, World } from '../../../../test/builders/world.js';

describe('what coordinators see of names that may be one', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign, 'reviewer'));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const path = (): string => `/api/v1/coordinator/campaigns/${campaign.slug}`;
  const get = async (what: string): Promise<unknown> => (await api.send(`${path()}/${what}`, { token })).json;
  const signs = async (organizationName: string, members?: string[]): Promise<SignOn> => {
    const signOn = await aVerifiedSignOn(world, campaign, { organizationName, members });
    await new FindMatches(world.database).handle({ signOnId: signOn.id });
    return signOn;
  };

  it('is the pair with verdict, score and reasons, and whether the two are linked', async () => {
    const name = `Red ${unique('Kaan')}`;
    const [one, other] = [await signs(name), await signs(`${name}, A.C.`)];
    expect(await get(`sign-ons/${other.id}`)).toMatchObject({
      organization: { name, linkedBy: 'matching' },
      possibleDuplicates: [{ signOnId: one.id, verdict: 'same', answer: 'open', linked: true }],
    });
    const pairs = (await get('possible-duplicates')) as { pair: { id: string }[]; reasons: string[]; score: number }[];
    const pair = pairs.find(({ pair: two }) => two.some(({ id }) => id === one.id));
    expect(pair?.reasons.join(' ')).toMatch(/same words/);
    expect(pair?.score).toBeGreaterThan(0.85);
  });

  it.each(['different', 'unsure'])(
    'is answered with “%s”, which takes a linked pair apart and off the list',
    async (answer) => {
      const name = `Red ${unique('Kaan')}`;
      const [one, other] = [await signs(name), await signs(name.toUpperCase())];
      const before = (await get('counts')) as { openQuestions: number };
      const sent = await api.send(`${path()}/possible-duplicates/answer`, {
        body: { pair: [one.id, other.id], answer },
        token,
      });
      expect([sent.status, sent.json]).toMatchObject([200, { openQuestions: before.openQuestions - 1 }]);
      expect(await get(`sign-ons/${other.id}`)).toMatchObject({ possibleDuplicates: [{ answer, linked: false }] });
    },
  );

  it('cannot be answered with one id, with a stranger, with “same”, or while one is merged into the other', async () => {
    const name = `Red ${unique('Kaan')}`;
    const [one, other] = [await signs(name), await signs(name.toUpperCase())];
    const answer = async (body: object): Promise<unknown> =>
      problemOf(await api.send(`${path()}/possible-duplicates/answer`, { body, token }));
    expect(await answer({ pair: [one.id], answer: 'different' })).toMatchObject({ errors: [{ field: 'pair' }] });
    expect(await answer({ pair: [one.id, one.id], answer: 'different' })).toMatchObject({
      errors: [{ field: 'pair' }],
    });
    expect(await answer({ pair: [one.id, other.id], answer: 'same' })).toMatchObject({ errors: [{ field: 'answer' }] });
    expect(await answer({ pair: [one.id, crypto.randomUUID()], answer: 'different' })).toMatchObject({ status: 404 });
    await api.send(`${path()}/sign-ons/${other.id}/merge`, { body: { into: one.id }, token });
    expect(await answer({ pair: [one.id, other.id], answer: 'different' })).toMatchObject({ code: 'undo-merge-first' });
    expect((await api.send(`${path()}/sign-ons/${other.id}/undo-merge`, { method: 'POST', token })).json).toMatchObject(
      {
        state: 'pending-review',
        mergedInto: null,
      },
    );
  });

  it('is not asked again when another letter has the answer', async () => {
    const stem = `Foro ${unique('Kaan')}`;
    const [one, other] = [await signs(stem), await signs(`${stem} Internacional`)];
    const count = async (): Promise<number> => ((await get('counts')) as { openQuestions: number }).openQuestions;
    const before = await count();
    await world.database.transaction(async (tx) => {
      const rows = await tx.rows<{ organizationId: string }>(
        'SELECT organization_id FROM organization_links WHERE sign_on_id = ANY ($1)',
        [[one.id, other.id]],
      );
      const [left = '', right = ''] = rows.map(({ organizationId }) => organizationId);
      await answerOrganizations(tx, [left, right], 'different', { actor: 'operator' });
    });
    expect(await count()).toBe(before - 1);
    expect(JSON.stringify(await get('possible-duplicates'))).not.toContain(other.id);
  });

  it('is counted beyond what is listed, and a sign-on shows the first hundred', async () => {
    const crowded = await anOpenCampaign(world);
    const ids: string[] = [];
    for (let at = 0; at < 120; at += 1) ids.push((await aSignOn(world, crowded)).id);
    await world.database.rows(
      `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, reasons)
       SELECT $1, a, b, '{}' FROM unnest($2::uuid[]) a, unnest($2::uuid[]) b WHERE a < b`,
      [crowded.id, ids],
    );
    expect((await listCounts(world.database, crowded.id)).openQuestions).toBe((120 * 119) / 2);
    expect(await candidatesFor(world.database, ids[0] ?? '')).toHaveLength(100);
    expect(await openDuplicates(world.database, crowded.id)).toHaveLength(500);
  });

  it('is what the directory knows of earlier letters', async () => {
    const stem = unique('Aluna');
    await aSignatory(world, await anOpenCampaign(world), { organizationName: `Fundación ${stem} Internacional` });
    const now = await signs(`Fundación ${stem}`);
    expect(await get(`sign-ons/${now.id}`)).toMatchObject({
      organization: { linkedBy: 'new' },
      mayBe: [{ name: `Fundación ${stem} Internacional` }],
    });
  });

  it('is what is wrong with a line, before anybody matches it', async () => {
    const broken = await signs('Centro de Estudios Quetzaltecos (CEQ');
    expect(await get(`sign-ons/${broken.id}`)).toMatchObject({ lineProblems: [{ kind: 'broken' }] });
  });

  it('is a coalition’s members, and which of them sign themselves', async () => {
    const name = `Casa ${unique('Ixim')}`;
    const [signatory, coalition] = [await signs(name), await signs(unique('Grupo'), [name, 'Liga (Observers)'])];
    expect(await get(`sign-ons/${coalition.id}`)).toMatchObject({
      coalition: [{ name }, { name: 'Liga', role: 'Observers' }],
    });
    expect(await get('member-overlaps')).toMatchObject([
      { coalitionId: coalition.id, member: name, signOnId: signatory.id, verdict: 'same' },
    ]);
  });
});
