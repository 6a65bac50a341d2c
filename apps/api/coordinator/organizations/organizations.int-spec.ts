import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization } from '#organizations';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignOn } from '../../../../test/builders/sign-ons.js';
import { unique, World } from '../../../../test/builders/world.js';

const PATH = '/api/v1/coordinator/organizations';

interface Organization {
  id: string;
  name: string;
  names: { id: string; name: string; kind: string; source: string }[];
  relations: { kind: string; name: string }[];
  merges: { id: string; name: string; actor: string }[];
}

describe('the directory of organizations', () => {
  let world: World;
  let api: Api;
  let token: string;
  let viewer: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    const campaign = await anOpenCampaign(world);
    ({ token } = await aCoordinator(world, campaign, 'reviewer'));
    ({ token: viewer } = await aCoordinator(world, campaign, 'viewer'));
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const create = (name: string): Promise<string> =>
    world.database.transaction((tx) => createOrganization(tx, { name, origin: 'import', vouched: true }));
  const post = async (path: string, body: object): Promise<Organization> => {
    const answer = await api.send(`${PATH}/${path}`, { body, token });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.json as Organization;
  };
  const refused = async (path: string, body: object): Promise<unknown> =>
    problemOf(await api.send(`${PATH}/${path}`, { body, token }));

  it('is searched by a part of any name, whatever case and accents', async () => {
    const id = await create(`Instituto Ñandú ${unique('Aluna')}`);
    await post(`${id}/names`, { name: 'Rhea Americana Institute', kind: 'translation', language: 'en' });
    for (const q of ['nandu', 'RHEA AMERICANA']) {
      const { json } = await api.send(`${PATH}?q=${encodeURIComponent(q)}`, { token });
      expect(json).toMatchObject([{ id }]);
    }
    expect((await api.send(`${PATH}?q=${encodeURIComponent('%%%')}`, { token })).json).toEqual([]);
    expect(problemOf(await api.send(`${PATH}?q=ab`, { token }))).toMatchObject({
      status: 422,
      errors: [{ field: 'q' }],
    });
  });

  it('keeps the name before as an alias when an organization is called something else', async () => {
    const [before, after] = [unique('Casa'), unique('Fundación')];
    const id = await create(before);
    const { json } = await api.send(`${PATH}/${id}`, {
      method: 'PATCH',
      body: { name: after, country: 'mx', website: 'https://kaan.example.org' },
      token,
    });
    expect(json).toMatchObject({
      name: after,
      country: 'MX',
      domains: ['example.org'],
      names: [
        { name: after, kind: 'canonical', source: 'coordinator' },
        { name: before, kind: 'alias', source: 'import' },
      ],
    });
    await api.send(`${PATH}/${id}`, { method: 'PATCH', body: { name: before }, token });
    expect((await api.send(`${PATH}/${id}`, { token })).json).toMatchObject({ name: before, country: 'MX' });
  });

  it('merges two, and undoes it to what they were', async () => {
    const [one, other] = [await create(unique('Casa')), await create(unique('Red'))];
    const before = (await api.send(`${PATH}/${other}`, { token })).json;
    const merged = await post(`${one}/merge`, { into: other });
    expect(merged).toMatchObject({ id: other, merges: [{ actor: expect.stringMatching(/^coordinator:/) }] });
    await post(`${other}/merges/${merged.merges[0]?.id.toUpperCase()}/undo`, {});
    expect((await api.send(`${PATH}/${other}`, { token })).json).toEqual(before);
    expect((await api.send(`${PATH}/${one}`, { token })).json).toMatchObject({ id: one, merges: [] });
  });

  it('undoes no merge of another organization', async () => {
    const [one, other, third] = [
      await create(unique('Casa')),
      await create(unique('Red')),
      await create(unique('Liga')),
    ];
    const { merges } = await post(`${one}/merge`, { into: other });
    expect(await refused(`${third}/merges/${merges[0]?.id}/undo`, {})).toMatchObject({
      status: 404,
      code: 'merge-not-found',
    });
  });

  it('remembers that two differ, and takes them apart if they had been merged', async () => {
    const [one, other] = [await create(unique('Casa')), await create(unique('Red'))];
    await post(`${one}/merge`, { into: other });
    expect(await post(`${one}/answers`, { other, answer: 'different' })).toMatchObject({ id: one, merges: [] });
  });

  it('shows a parent and a network as relations', async () => {
    const [programme, university] = [await create(unique('Programa')), await create(unique('Universidad'))];
    expect(await post(`${programme}/relations`, { relatedId: university, kind: 'parent' })).toMatchObject({
      id: programme,
      relations: [{ kind: 'parent', id: university }],
    });
  });

  it('takes a relation and a name back, but not what it is called', async () => {
    const [id, network] = [await create(unique('Casa')), await create(unique('Red'))];
    await post(`${id}/relations`, { relatedId: network, kind: 'network' });
    const before = await post(`${id}/names`, { name: unique('Liga'), kind: 'alias' });
    const remove = (what: string) => api.send(`${PATH}/${id}/${what}`, { method: 'DELETE', token });
    expect((await remove(`relations/network/${network}`)).json).toMatchObject({ relations: [] });
    expect(problemOf(await remove(`relations/network/${network}`))).toMatchObject({ code: 'relation-not-found' });
    const [canonical, alias] = before.names;
    expect((await remove(`names/${alias?.id}`)).json).toMatchObject({ names: [canonical] });
    expect(problemOf(await remove(`names/${alias?.id}`))).toMatchObject({ status: 404, code: 'name-not-found' });
    expect(problemOf(await remove(`names/${canonical?.id}`))).toMatchObject({ status: 409, code: 'name-canonical' });
    const events = await world.database.rows(`SELECT 1 FROM events WHERE subject_id = $1 AND data ? 'removed'`, [id]);
    expect(events).toHaveLength(2);
  });

  it('drops the domain of a website that is replaced', async () => {
    const id = await create(unique('Casa'));
    const set = (website: string | null) => api.send(`${PATH}/${id}`, { method: 'PATCH', body: { website }, token });
    await set('https://kaan.example.org');
    expect((await set('https://ixim.example.net')).json).toMatchObject({ domains: ['example.net'] });
    expect((await set(null)).json).toMatchObject({ domains: [], website: null });
  });

  it('shows what nobody vouched for to the coordinators of its own letter alone', async () => {
    const name = unique('Zumaque');
    const elsewhere = await anOpenCampaign(world);
    const { token: theirs } = await aCoordinator(world, elsewhere, 'reviewer');
    const signOn = await aSignOn(world, elsewhere);
    const id = await world.database.transaction((tx) => createOrganization(tx, { name, origin: 'sign-on', signOn }));
    const mine = await create(unique('Casa'));
    expect((await api.send(`${PATH}?q=${name}`, { token: theirs })).json).toMatchObject([{ id }]);
    expect((await api.send(`${PATH}/${id}`, { token: theirs })).json).toMatchObject({ name });
    expect((await api.send(`${PATH}?q=${name}`, { token })).json).toEqual([]);
    expect(problemOf(await api.send(`${PATH}/${id}`, { token }))).toMatchObject({ status: 404 });
    for (const [path, body] of [
      [`${id}/merge`, { into: mine }],
      [`${mine}/merge`, { into: id }],
      [`${mine}/answers`, { other: id, answer: 'different' }],
      [`${mine}/relations`, { relatedId: id, kind: 'parent' }],
    ] as const)
      expect([path, await refused(path, body)]).toMatchObject([path, { status: 404 }]);
  });

  it('says which field is wrong and what to do', async () => {
    const id = await create(unique('Casa'));
    expect(await refused(`${id}/merge`, { into: id })).toMatchObject({ status: 422, errors: [{ field: 'into' }] });
    expect(await refused(`${id}/merge`, { into: crypto.randomUUID() })).toMatchObject({ status: 404 });
    expect(await refused(`${id}/answers`, { other: id, answer: 'different' })).toMatchObject({
      errors: [{ field: 'other' }],
    });
    expect(await refused(`${id}/answers`, { other: id, answer: 'same' })).toMatchObject({
      errors: [{ field: 'answer' }],
    });
    expect(await refused(`${id}/relations`, { relatedId: id, kind: 'parent' })).toMatchObject({
      errors: [{ field: 'relatedId' }],
    });
    expect(await refused('not-an-id/merge', { into: id })).toMatchObject({
      status: 404,
      code: 'organization-not-found',
    });
  });

  it('is closed to those who may not review', async () => {
    const id = await create(unique('Casa'));
    const refused = { status: 403, code: 'may-not-keep-directory' };
    for (const path of [`?q=casa`, `/${id}`])
      expect(problemOf(await api.send(PATH + path, { token: viewer }))).toMatchObject(refused);
    for (const body of [{ into: crypto.randomUUID() }, { into: 'nothing that is an id' }])
      expect(problemOf(await api.send(`${PATH}/${id}/merge`, { body, token: viewer }))).toMatchObject(refused);
  });
});
