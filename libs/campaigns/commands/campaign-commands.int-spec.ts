import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, anOpenCampaign, closed, hoursAhead } from '../../../test/builders/campaigns.js';
import { aSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { unique, World } from '../../../test/builders/world.js';
import type { Campaign } from '../campaign.entity.js';
import { campaignById, letterVersion, openCampaigns, publicCampaignBySlug } from '../campaigns.queries.js';
import { letterSource } from '../letter/canonical-letter.js';
import type { WallDeadline } from '../deadline.js';
import { changeLetter } from './change-letter.js';
import { closeDueCampaigns } from './close-due-campaigns.js';
import { moveDeadline } from './move-deadline.js';
import { openCampaign } from './open-campaign.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const open = ({ id }: Campaign): Promise<Campaign> =>
  world.database.transaction((tx) => openCampaign(tx, id, 'operator'));
const move = ({ id }: Campaign, deadline: WallDeadline): Promise<Campaign> =>
  world.database.transaction((tx) => moveDeadline(tx, id, deadline, 'operator'));
const rewrite = ({ id }: Campaign, ...bodies: string[]): Promise<number> =>
  world.database.transaction((tx) =>
    changeLetter(
      tx,
      id,
      { letter: bodies.map((body, index) => ({ language: ['en', 'es'][index] ?? '', body })) },
      'operator',
    ),
  );
const inHours = async (hours: number): Promise<WallDeadline> => ({
  local: await hoursAhead(world, hours),
  zone: 'UTC',
});
const stateOf = async ({ id }: Campaign): Promise<string> => (await campaignById(world.database, id)).state;

describe('creating a campaign', () => {
  it('makes a draft with version 1 of its letter, which is nobody’s business yet', async () => {
    const draft = await aDraft(world);
    expect(draft).toMatchObject({ state: 'draft', letterVersion: 1, openedAt: null });
    expect(await world.eventTypes(draft.id)).toEqual(['campaign.created']);
    await expect(publicCampaignBySlug(world.database, draft.slug)).rejects.toMatchObject({
      code: 'campaign-not-found',
    });
    expect((await openCampaigns(world.database)).map(({ id }) => id)).not.toContain(draft.id);
  });

  it('under a slug that is taken is refused, and of ten at once one is made, whole', async () => {
    const slug = unique('letter');
    const answers = await together(...times(10, () => aDraft(world, { slug })));
    expect(answers.filter((answer) => answer === 'slug-taken')).toHaveLength(9);
    const made = answers.find((answer) => typeof answer !== 'string') as Campaign;
    expect(await letterVersion(world.database, made)).toHaveLength(1);
    await expect(aDraft(world, { slug })).rejects.toMatchObject({ code: 'slug-taken', fields: [{ field: 'slug' }] });
  });

  it.each([
    [
      'a letter that does not say how many sign',
      { letter: [{ language: 'en', body: 'We ask.' }] },
      'count-missing',
      'letter[0].body',
    ],
    ['a letter in other languages than the campaign', { languages: ['en', 'es'] }, 'letter-languages', 'letter'],
    [
      'a deadline in the past',
      { deadline: { local: '2020-01-01T00:00', zone: 'UTC' } },
      'deadline-past',
      'deadline.local',
    ],
    [
      'a deadline that no clock shows',
      { deadline: { local: '2099-03-29T02:30', zone: 'Europe/Berlin' } },
      'deadline-skipped',
      'deadline.local',
    ],
    [
      'a deadline that is none',
      { deadline: { local: '2099-02-30T10:00', zone: 'UTC' } },
      'deadline-malformed',
      'deadline.local',
    ],
    [
      'an unknown time zone',
      { deadline: { local: '2099-01-01T10:00', zone: 'Mars/Olympus' } },
      'time-zone-unknown',
      'deadline.zone',
    ],
  ])('with %s is refused by field, and nothing is stored', async (_, overrides, code, field) => {
    const slug = unique('letter');
    await expect(aDraft(world, { slug, ...overrides })).rejects.toMatchObject({ code, fields: [{ field }] });
    expect(await world.database.rows('SELECT 1 FROM campaigns WHERE slug = $1', [slug])).toEqual([]);
  });

  it('takes the past from the database clock, not from the machine’s', async () => {
    const deadline = await inHours(10);
    await world.clock.advance('11 hours');
    await expect(aDraft(world, { deadline })).rejects.toMatchObject({ code: 'deadline-past' });
  });
});

describe('opening', () => {
  it('makes a draft public and its sign-ons welcome', async () => {
    const draft = await aDraft(world);
    expect((await open(draft)).openedAt).toBeInstanceOf(Date);
    expect((await publicCampaignBySlug(world.database, draft.slug)).state).toBe('open');
    expect((await openCampaigns(world.database)).map(({ id }) => id)).toContain(draft.id);
    expect(await world.eventTypes(draft.id)).toEqual(['campaign.created', 'campaign.opened']);
  });

  it('twice is refused, and so is a draft whose deadline has passed by now', async () => {
    const [twice, late] = [await anOpenCampaign(world), await aDraft(world, { deadline: await inHours(2) })];
    await expect(open(twice)).rejects.toMatchObject({ code: 'illegal-move' });
    await world.clock.advance('3 hours');
    await expect(open(late)).rejects.toMatchObject({ code: 'deadline-past' });
    expect(await stateOf(late)).toBe('draft');
  });

  it('of a closed campaign needs a new deadline first, and is a reopening', async () => {
    const campaign = await closed(world, await anOpenCampaign(world));
    await expect(open(campaign)).rejects.toMatchObject({ code: 'deadline-past' });
    expect((await move(campaign, await inHours(24))).state).toBe('closed');
    expect(await open(campaign)).toMatchObject({ state: 'open', closedAt: null, openedAt: campaign.openedAt });
    expect((await world.eventTypes(campaign.id)).at(-1)).toBe('campaign.reopened');
  });
});

describe('moving the deadline', () => {
  it('opens a campaign again whose deadline has just passed', async () => {
    const campaign = await anOpenCampaign(world);
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    expect(await stateOf(campaign)).toBe('closing');
    expect(await move(campaign, await inHours(24))).toMatchObject({ state: 'open' });
    expect((await aSignOn(world, campaign)).state).toBe('unverified');
  });

  it('writes down from when to when', async () => {
    const campaign = await anOpenCampaign(world);
    const moved = await move(campaign, { local: '2099-07-01T12:00', zone: 'America/Mexico_City' });
    expect(moved.deadlineAt.toISOString()).toBe('2099-07-01T18:00:00.000Z');
    const event = await world.database.row<{ data: object }>(
      `SELECT data FROM events WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [campaign.id],
    );
    expect(event?.data).toEqual({ from: campaign.deadlineAt.toISOString(), to: '2099-07-01T18:00:00.000Z' });
  });

  it('into the past or a skipped hour is refused and changes nothing', async () => {
    const campaign = await anOpenCampaign(world);
    await expect(move(campaign, await inHours(-1))).rejects.toMatchObject({ code: 'deadline-past' });
    await expect(move(campaign, { local: '2099-03-29T02:30', zone: 'Europe/Berlin' })).rejects.toMatchObject({
      code: 'deadline-skipped',
    });
    expect(await campaignById(world.database, campaign.id)).toEqual(campaign);
  });
});

describe('changing the letter', () => {
  it('numbers its versions, hashes each, and keeps those before', async () => {
    const campaign = await anOpenCampaign(world);
    expect(await rewrite(campaign, 'We, {{count}},\r\nask.  ')).toBe(2);
    const now = await campaignById(world.database, campaign.id);
    const [first, second] = [await letterVersion(world.database, now, 1), await letterVersion(world.database, now)];
    expect(second).toMatchObject([{ number: 2, language: 'en', body: 'We, {{count}},\nask.\n' }]);
    for (const text of [...first, ...second])
      expect(text.sha256).toBe(createHash('sha256').update(letterSource(text)).digest('hex'));
    expect(first[0]?.sha256).not.toBe(second[0]?.sha256);
  });

  it('binds a sign-on to the version it saw', async () => {
    const campaign = await anOpenCampaign(world);
    const before = await aSignOn(world, campaign);
    await rewrite(campaign, '{{count}} of us.');
    expect([before.letterVersion, (await aSignOn(world, campaign)).letterVersion]).toEqual([1, 2]);
  });

  it('ten times at once makes ten versions, none lost and none twice', async () => {
    const campaign = await anOpenCampaign(world);
    const bodies = Array.from({ length: 10 }, (_, index) => `{{count}} ask ${index} times.`);
    const numbers = await together(...bodies.map((body) => () => rewrite(campaign, body)));
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect((await campaignById(world.database, campaign.id)).letterVersion).toBe(11);
  });

  it('in several languages names the one without a count, and has the main language first', async () => {
    const letter = [
      { language: 'es', body: 'Somos {{count}}.' },
      { language: 'en', body: '{{count}} of us.' },
    ];
    const campaign = await anOpenCampaign(world, { languages: ['en', 'es'], letter });
    expect((await letterVersion(world.database, campaign)).map(({ language }) => language)).toEqual(['en', 'es']);
    await expect(rewrite(campaign, '{{count}}', 'nadie')).rejects.toMatchObject({
      fields: [{ field: 'letter[1].body' }],
    });
    expect((await campaignById(world.database, campaign.id)).letterVersion).toBe(1);
  });

  it('after the campaign is closed is refused', async () => {
    const campaign = await closed(world, await anOpenCampaign(world));
    await expect(rewrite(campaign, '{{count}}')).rejects.toMatchObject({ code: 'letter-frozen' });
  });
});
