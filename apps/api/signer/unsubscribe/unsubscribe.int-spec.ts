import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { Api } from '../../../../test/builders/api.js';
import { anOpenCampaign } from '../../../../test/builders/campaigns.js';
import { aMail, send, type TestMail } from '../../../../test/builders/mails.js';
import { World } from '../../../../test/builders/world.js';

describe('unsubscribing', () => {
  let world: World;
  let api: Api;
  let campaign: Campaign;
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example' });
    api = await Api.start(world);
    campaign = await anOpenCampaign(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const CLICK = 'List-Unsubscribe=One-Click';
  const aReminder = (address?: string, of: Campaign | null = campaign): TestMail =>
    aMail({
      kind: 'reminder',
      transactional: false,
      campaignId: of?.id ?? null,
      ...(address === undefined ? {} : { address }),
    });

  /** The path that a mail's header names. */
  async function linkIn(mail: TestMail): Promise<string> {
    await send(world, mail);
    const [sent] = await world.mailsTo(mail.to.address);
    const header = sent?.headers['list-unsubscribe'] ?? '';
    expect(sent?.headers['list-unsubscribe-post']).toBe(CLICK);
    return /^<https:\/\/letters\.example(\/unsubscribe\/[\w-]{86})>$/.exec(header)?.[1] ?? `no link: ${header}`;
  }

  const goesOut = (address: string, of?: Campaign | null): Promise<boolean> => send(world, aReminder(address, of));
  const suppressed = async (): Promise<number> =>
    (await world.database.row<{ n: number }>('SELECT count(*)::int AS n FROM suppressions'))?.n ?? 0;

  it('is offered by every mail that is not transactional, and by no other', async () => {
    expect(await linkIn(aReminder())).toMatch(/^\/unsubscribe\//);
    const verification = aMail({ transactional: true, campaignId: campaign.id });
    await send(world, verification);
    const [sent] = await world.mailsTo(verification.to.address);
    expect(Object.keys(sent?.headers ?? {}).filter((name) => name.startsWith('list-'))).toEqual([]);
  });

  it('shows a page with a button when the link is opened, and changes nothing', async () => {
    const path = await linkIn(aReminder());
    const before = await suppressed();
    const page = await api.send(path);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(page.text).toContain(campaign.title);
    expect(page.text).toMatch(/<form method="post"/);
    await api.send(path, { method: 'HEAD' });
    expect(await suppressed()).toBe(before);
  });

  it.each([
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, CLICK],
    [
      'as multipart',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ['as multipart that is broken', { 'content-type': 'multipart/form-data' }, 'One-Click'],
  ])(
    'by one click (RFC 8058), sent %s without a cookie, stops this campaign’s mails only',
    async (_, headers, body) => {
      const mail = aReminder();
      const path = await linkIn(mail);
      for (let n = 0; n < 2; n += 1) {
        const answer = await api.send(path, { method: 'POST', headers, body });
        expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined]);
      }
      expect(await goesOut(mail.to.address)).toBe(false);
      expect(await goesOut(mail.to.address, await anOpenCampaign(world))).toBe(true);
      expect(await send(world, aMail({ address: mail.to.address, campaignId: campaign.id }))).toBe(true);
    },
  );

  it('from everything stops the mails of every campaign', async () => {
    const mail = aReminder();
    const answer = await api.form(await linkIn(mail), { scope: 'all' });
    expect(answer.text).toContain('You are unsubscribed');
    expect(await goesOut(mail.to.address, await anOpenCampaign(world))).toBe(false);
    expect(await goesOut(mail.to.address, null)).toBe(false);
  });

  it('by a link that nobody made is not possible', async () => {
    const path = await linkIn(aReminder());
    const before = await suppressed();
    for (const wrong of ['/unsubscribe/x', path.slice(0, -20), `${path.slice(0, 40)}AAAA${path.slice(44)}`]) {
      expect((await api.send(wrong)).status).toBe(404);
      expect((await api.form(wrong, {})).status).toBe(404);
    }
    expect(await suppressed()).toBe(before);
  });

  it('from a letter that was deleted since is answered kindly', async () => {
    const gone = await anOpenCampaign(world);
    const path = await linkIn(aReminder(undefined, gone));
    await world.database.rows('DELETE FROM campaigns WHERE id = $1', [gone.id]);
    expect((await api.send(path)).status).toBe(200);
    expect((await api.form(path, {})).status).toBe(200);
  });

  it('is not counted against the address of the mail program, which clicks for many people', async () => {
    const strict = await World.create({ REQUESTS_PER_MINUTE: '2', PUBLIC_URL: 'https://letters.example' });
    const few = await Api.start(strict);
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await few.form('/unsubscribe/x', {})).status);
    expect(statuses).toEqual(Array(5).fill(404));
    await few.close();
    await strict.close();
  });
});
