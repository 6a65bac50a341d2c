import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { addressKey, suppress } from '#mail';
import type { SignOn } from '#sign-ons';
import { Api, problemOf } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../../test/builders/coordinators.js';
import { aSignOn } from '../../../../test/builders/sign-ons.js';
import { mailed } from '../../../../test/builders/verifications.js';
import { World } from '../../../../test/builders/world.js';

describe('what coordinators see of mails', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
    token = (await aCoordinator(world, campaign, 'editor')).token;
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const get = (path: string): ReturnType<Api['send']> =>
    api.send(`/api/v1/coordinator/campaigns/${campaign.slug}/${path}`, { token });
  const post = (path: string): ReturnType<Api['send']> =>
    api.send(`/api/v1/coordinator/campaigns/${campaign.slug}/${path}`, { token, method: 'POST' });

  async function aBouncedSignOn(): Promise<SignOn> {
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await suppress(world.database, {
      addressKey: addressKey(world.configuration.SECRET, signOn.contactEmail),
      reason: 'bounce',
      campaignId: null,
      detail: `5.1.1 no such user <${signOn.contactEmail}>`,
    });
    return signOn;
  }

  /** An announcement of this campaign whose answer was lost. */
  async function anUnknownMail(of: Campaign = campaign): Promise<{ id: string; signOn: SignOn }> {
    const signOn = await aSignOn(world, of);
    const row = await world.database.row<{ id: string }>(
      `INSERT INTO mails (key, kind, campaign_id, subject_id, message_id, state, handed_over_at, last_error)
       VALUES ('announcement:' || $1, 'announcement', $2, $3, '<one@letters.example>', 'unknown', clock_timestamp(), 'lost') RETURNING id`,
      [signOn.id, of.id, signOn.id],
    );
    return { id: row?.id ?? '', signOn };
  }

  it('is on the sign-on why its contact gets no mail, in the list and by itself', async () => {
    const [fine, bounced] = [await aSignOn(world, campaign), await aBouncedSignOn()];
    await mailed(world, fine);
    const expected = { reason: 'bounce', scope: 'all', detail: '5.1.1 no such user <[address]>' };
    expect((await get(`sign-ons/${bounced.id}`)).json).toMatchObject({ mailbox: expected });
    expect((await get(`sign-ons/${fine.id}`)).json).toMatchObject({ mailbox: null });
    const { items } = (await get('sign-ons')).json as { items: { id: string; mailbox: object | null }[] };
    const mailboxOf = (id: string): object | null | undefined => items.find((item) => item.id === id)?.mailbox;
    expect(mailboxOf(bounced.id)).toMatchObject(expected);
    expect(mailboxOf(fine.id)).toBeNull();
  });

  it('is the list of suppressed mailboxes with counts, and no address', async () => {
    const bounced = await aBouncedSignOn();
    const answer = await get('suppressed-mailboxes');
    const { counts, items } = answer.json as { counts: Record<string, number>; items: { subjectId: string }[] };
    expect(items.map(({ subjectId }) => subjectId)).toContain(bounced.id);
    expect(counts).toEqual({ bounce: items.length, complaint: 0, unsubscribed: 0, refused: 0 });
    expect(answer.text).not.toContain('@');
  });

  it('is the list of announcements of unknown fate, to close one or send it again', async () => {
    const [kept, again] = [await anUnknownMail(), await anUnknownMail()];
    const open = async (): Promise<string[]> =>
      ((await get('unknown-mails')).json as { id: string }[]).map(({ id }) => id).sort();
    expect(await open()).toEqual([kept.id, again.id].sort());
    expect((await post(`unknown-mails/${kept.id}/mark-sent`)).status).toBe(200);
    expect(await open()).toEqual([again.id]);
    expect((await post(`unknown-mails/${again.id}/send-again`)).json).toEqual([]);
    expect(await world.eventTypes(again.signOn.id)).toContain('mail.announcement-again');
    expect(problemOf(await post(`unknown-mails/${again.id}/mark-sent`))).toMatchObject({
      status: 409,
      code: 'mail-fate-known',
    });
  });

  it('is the list of mails that failed, with the reason', async () => {
    const { id, signOn } = await anUnknownMail();
    await world.database.rows(`UPDATE mails SET state = 'failed', last_error = '554 No' WHERE id = $1`, [id]);
    await anUnknownMail(await anOpenCampaign(world));
    expect((await get('failed-mails')).json).toEqual([
      {
        id,
        kind: 'announcement',
        subjectId: signOn.id,
        messageId: '<one@letters.example>',
        lastError: '554 No',
        givenUpAt: null,
      },
    ]);
  });

  it('is nothing of another campaign', async () => {
    const { id } = await anUnknownMail(await anOpenCampaign(world));
    for (const verb of ['mark-sent', 'send-again'])
      expect(problemOf(await post(`unknown-mails/${id}/${verb}`))).toMatchObject({
        status: 404,
        code: 'mail-not-found',
      });
    expect(problemOf(await post('unknown-mails/no-id/mark-sent')).code).toBe('mail-not-found');
    const row = await world.database.row('SELECT state FROM mails WHERE id = $1', [id]);
    expect(row).toEqual({ state: 'unknown' });
  });
});
