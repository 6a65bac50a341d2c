import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignOn } from '#sign-ons';
import { SendVerification } from '#verification';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aSignOn } from '../../../../test/builders/sign-ons.js';
import { World } from '../../../../test/builders/world.js';

describe('a code typed from a mail', () => {
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

  async function mailed(): Promise<{ signOn: SignOn; code: string }> {
    const signOn = await aSignOn(world, await anOpenCampaign(world));
    await new SendVerification(world.database, world.mailer, world.configuration).handle({
      signOnId: signOn.id,
      revision: 1,
    });
    const [newest] = await world.mailsTo(signOn.contactEmail);
    return { signOn, code: /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? '' };
  }
  const type = (id: string, code: unknown): ReturnType<Api['send']> =>
    api.send(`/api/v1/sign-ons/${id}/code`, { body: { code } });

  it.each([
    ['as it stands there', (code: string) => code],
    ['with a space in it', (code: string) => code.replace(/(...)/, '$1 ')],
    ['with dashes and spaces around', (code: string) => ` ${code.split('').join('-')} `],
  ])('%s confirms', async (_, typed) => {
    const { signOn, code } = await mailed();
    const answer = await type(signOn.id, typed(code));
    expect([answer.status, answer.json]).toEqual([200, { state: 'pending-review' }]);
  });

  it('after five wrong ones does not confirm any more, though it is right', async () => {
    const { signOn, code } = await mailed();
    const wrong = code === '000000' ? '111111' : '000000';
    for (let turn = 0; turn < 5; turn += 1) expect((await type(signOn.id, wrong)).status).toBe(422);
    expect(problemOf(await type(signOn.id, code)).code).toBe('code-wrong');
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted']);
  });

  it('that is no six digits is refused by name, and costs no try', async () => {
    const { signOn } = await mailed();
    for (const code of [
      '------',
      '12345',
      '1234567',
      'abcdef',
      '      ',
      '１２３４５６',
      123456,
      null,
      ['123456'],
      undefined,
    ]) {
      expect(problemOf(await type(signOn.id, code))).toMatchObject({ status: 422, errors: [{ field: 'code' }] });
    }
    expect(await world.database.row('SELECT tries FROM verifications WHERE sign_on_id = $1', [signOn.id])).toEqual({
      tries: 0,
    });
  });
});
