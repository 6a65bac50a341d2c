import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Api, overHttp, problemOf } from '../../../test/builders/api.js';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignOnBody, asForm, written } from '../../../test/builders/sign-on-bodies.js';
import { World } from '../../../test/builders/world.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const good = (): string => JSON.stringify(aSignOnBody());
const withField = (field: string): string => good().replace(/}$/, `,${field}}`);
const nested = (depth: number, open: string, close: string, inside = '1'): string =>
  open.repeat(depth) + inside + close.repeat(depth);

/** [what it is, status, code, the field at fault, the body] */
// prettier-ignore
const BODIES: [string, number, string, string | undefined, string | Buffer][] = [
  ['broken in the middle', 400, 'json-broken', undefined, '{"organizationName": "Rivers", '],
  ['with a comma too many', 400, 'json-broken', undefined, '{"organizationName": "Rivers",}'],
  ['in single quotes', 400, 'json-broken', undefined, "{'organizationName': 'Rivers'}"],
  ['with NaN', 400, 'json-broken', undefined, '{"organizationName": NaN}'],
  ['with a raw line break in a text', 400, 'json-broken', undefined, '{"organizationName": "Ri\nvers"}'],
  ['empty', 400, 'body-missing', undefined, ''],
  ['of spaces', 400, 'json-broken', undefined, '   '],
  ['in Latin-1', 400, 'body-not-utf8', undefined, Buffer.from(withField('"contactTitle":"Señora"'), 'latin1')],
  ['with half a UTF-8 character', 400, 'body-not-utf8', undefined, Buffer.concat([Buffer.from('{"organizationName":"'), Buffer.from([0xc3]), Buffer.from('"}')])],
  ['with an overlong NUL', 400, 'body-not-utf8', undefined, Buffer.concat([Buffer.from('{"organizationName":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')])],
  ['null', 422, 'invalid-request', 'body', 'null'],
  ['a text', 422, 'invalid-request', 'body', '"Rivers"'],
  ['a number', 422, 'invalid-request', 'body', '7'],
  ['a list of sign-ons', 422, 'invalid-request', 'body', `[${good()}]`],
  ['an empty list', 422, 'invalid-request', 'body', '[]'],
  ['with __proto__', 422, 'invalid-request', '__proto__', withField('"__proto__":{"authorized":true}')],
  ['with __proto__ in a field', 422, 'invalid-request', 'members[0].__proto__', withField('"members":[{"__proto__":{"length":1}}]')],
  ['with constructor', 422, 'invalid-request', 'constructor', withField('"constructor":{"prototype":{"authorized":true}}')],
  ['with toString', 422, 'invalid-request', 'toString', withField('"toString":"Rivers"')],
  ['with hasOwnProperty', 422, 'invalid-request', 'hasOwnProperty', withField('"hasOwnProperty":1')],
  ['with 100,000 lists in lists', 422, 'invalid-request', 'members[0]', withField(`"members":${nested(100_000, '[', ']')}`)],
  ['with 100,000 objects in objects', 422, 'invalid-request', 'x.a.a.a.a.a.a', withField(`"x":${nested(100_000, '{"a":', '}')}`)],
  ['with 10,000 fields', 422, 'invalid-request', 'body', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, n])))],
];

describe('the body of a sign-on', () => {
  let world: World;
  let api: Api;
  let path: string;
  let base: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    base = await api.listen();
    path = `/api/v1/campaigns/${(await anOpenCampaign(world)).slug}/sign-ons`;
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function refused(send: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
    const before = await written(world);
    const answer = await send();
    expect(problemOf(answer)).toMatchObject({ status, code });
    expect(await written(world)).toEqual(before);
    return answer;
  }

  it.each(BODIES)('%s is refused with %i %s', async (_, status, code, field, body) => {
    const answer = await refused(() => api.send(path, { method: 'POST', body, headers: JSON_TYPE }), status, code);
    const errors = problemOf(answer).errors;
    if (field !== undefined) expect(errors).toEqual([{ field, message: expect.any(String) }]);
  });

  it('that takes long to look at is refused soon', async () => {
    const bodies = [
      nested(500_000, '[', ']'),
      `{${Array.from({ length: 60_000 }, (_, n) => `"f${n}":1`).join()}}`,
      nested(170_000, '{"a":', '}'),
    ];
    for (const body of bodies) {
      // The time that this process works, so that a busy machine makes no difference.
      const start = process.cpuUsage();
      problemOf(await api.send(path, { method: 'POST', body, headers: JSON_TYPE }));
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    }
  });

  it.each([
    ['with its length', {}],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('of 2 MB, sent %s, is refused before it is read', async (_, extra) => {
    const body = JSON.stringify({ ...aSignOnBody(), contactTitle: 'x'.repeat(2 * 1024 * 1024) });
    const answer = await refused(
      () => overHttp(base + path, { body, headers: { ...JSON_TYPE, ...(extra as Record<string, string>) } }),
      413,
      'body-too-large',
    );
    expect(problemOf(answer).detail).toMatch(/1 MiB/);
  });

  it('that promises more than it sends stores nothing and harms nobody', async () => {
    const body = good();
    const before = await written(world);
    const cut = overHttp(base + path, { body, headers: { ...JSON_TYPE, 'content-length': String(body.length + 10) } });
    expect((await overHttp(base + path, { body: good(), headers: JSON_TYPE })).status).toBe(202);
    expect((await written(world)).signOns).toBe(before.signOns + 1);
    api.app.getHttpServer().closeAllConnections();
    await expect(cut).rejects.toThrow();
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'json',
    '',
  ])('sent as "%s" is refused, and the answer says what to send', async (type) => {
    const answer = await refused(
      () => api.send(path, { body: good(), headers: type === '' ? {} : { 'content-type': type } }),
      415,
      'content-type',
    );
    expect(problemOf(answer).detail).toMatch(/application\/json/);
  });

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json; charset=latin1'])(
    'sent as "%s" is JSON in UTF-8',
    async (type) => {
      const organizationName = 'Asociación Ñandú 🌊';
      const body = { ...aSignOnBody(), organizationName };
      const answer = await api.send(path, { body: JSON.stringify(body), headers: { 'content-type': type } });
      expect(answer.json).toMatchObject({ organizationName });
    },
  );

  it('missing altogether hears what is needed', async () => {
    const { errors } = problemOf(await api.send(path, { method: 'POST' }));
    expect(errors?.map(({ field }) => field)).toContain('organizationName');
  });

  it('that names a field twice is one sign-on, by the last of the two', async () => {
    const before = await written(world);
    const answer = await api.send(path, { body: withField('"organizationName":"The Last One"'), headers: JSON_TYPE });
    expect(answer.json).toMatchObject({ organizationName: 'The Last One' });
    expect((await written(world)).signOns).toBe(before.signOns + 1);
  });

  it('with a byte order mark is read without it', async () => {
    expect((await api.send(path, { body: `\ufeff${good()}`, headers: JSON_TYPE })).status).toBe(202);
  });

  it('as a form with bytes that are no UTF-8 comes back to be corrected', async () => {
    const form = new URLSearchParams(asForm({ ...aSignOnBody(), contactTitle: 'Se_ora' }))
      .toString()
      .replace('Se_ora', 'Se%F1ora');
    const before = await written(world);
    const answer = await api.send(path.replace('/api/v1/campaigns', '/c').replace('sign-ons', 'sign'), {
      body: form,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(422);
    expect(await written(world)).toEqual(before);
  });
});
