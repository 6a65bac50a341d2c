import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignById, changeLetter } from '#campaigns';
import { approveSignOn, mergeSignOn } from '#review';
import { editionsOf, editionSignatories, finalizeRoster, makeEdition, pendingChanges } from '#roster';
import { type SignOn, acceptSignOn } from '#sign-ons';
import { confirmByCode, confirmByLink, issueConfirmUrl } from '#verification';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { aChange, bound, questionsTo, sweepReconsents } from '../../test/builders/reconsents.js';
import { rosterCount } from '../../test/builders/rosters.js';
import { aSignatory, aSignOn, aSubmission, aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { times, together } from '../../test/builders/together.js';
import { mailed, tokenOf } from '../../test/builders/verifications.js';
import { World } from '../../test/builders/world.js';
import { agreeByLink } from './commands/agree-to-letter.js';
import { signersByVersion } from './reconsent.queries.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const OBJECT = { reconsent: { rule: 'object' as const, hours: 72 } };
const sweep = (): Promise<void> => sweepReconsents(world);
const agree = (signOn: SignOn, seen: number): Promise<SignOn> =>
  agreeByLink(world.database, tokenOf(world, signOn), seen);
const subjectsTo = async ({ contactEmail }: SignOn): Promise<string[]> =>
  (await world.mailsTo(contactEmail)).map(({ subject }) => subject);

describe('a change of the letter', () => {
  it('has to be called material or not once somebody has signed, and not before', async () => {
    const campaign = await anOpenCampaign(world);
    expect(await aChange(world, campaign, undefined)).toBe(2);
    await aSignOn(world, campaign);
    await expect(aChange(world, campaign, undefined, 'We, the {{count}}, demand.')).rejects.toMatchObject({
      code: 'material-unsaid',
      fields: [{ field: 'material', message: expect.stringContaining('(1)') }],
    });
    expect(await aChange(world, campaign, false, 'We, the {{count}}, demand.')).toBe(3);
  });

  it('is refused once the deadline has passed, though no sweep has seen it', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await world.clock.travelTo(campaign.deadlineAt);
    for (const material of [true, false])
      await expect(aChange(world, campaign, material)).rejects.toMatchObject({ code: 'letter-frozen' });
  });

  it('that is not material asks nobody, and everybody stays bound to what they saw', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await aChange(world, campaign, false);
    await sweep();
    expect(await bound(world, signatory)).toEqual(['approved', 1]);
    expect(await questionsTo(world, signatory)).toEqual([]);
  });

  it('that is material is told to everybody who signed, once, with what changed, and shows who signed what', async () => {
    const campaign = await anOpenCampaign(world);
    const [signatory, waiting, unverified] = [
      await aSignatory(world, campaign),
      await aVerifiedSignOn(world, campaign),
      await aSignOn(world, campaign),
    ];
    await aChange(world, campaign, true);
    await sweep();
    await sweep();
    for (const signOn of [signatory, waiting]) {
      const [mail, ...more] = await world.mailsTo(signOn.contactEmail);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('The letter you signed was changed: Keep the rivers clean');
      expect(mail?.text).toContain('We, the … undersigned organizations, [-ask-]{+urge+}.');
      expect(mail?.text).toContain('/v/');
    }
    expect(await subjectsTo(unverified)).toEqual([]);
    expect(await bound(world, signatory)).toEqual(['approved', 1]);
    await agree(signatory, 2);
    expect(await signersByVersion(world.database, campaign.id)).toEqual([
      { number: 2, signOns: { approved: 1 } },
      { number: 1, signOns: { 'pending-review': 1, unverified: 1 } },
    ]);
  });
});

describe('under the rule that signers confirm', () => {
  it('who agrees is bound to the new text, twice as once, and stays on the roster', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweep();
    await together(...times(3, () => agree(signatory, 2)));
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
    expect((await world.eventTypes(signatory.id)).filter((type) => type === 'sign-on.reconsented')).toHaveLength(1);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
  });

  it('who does not is reminded once, leaves the roster at the date, and comes back by agreeing', async () => {
    const campaign = await anOpenCampaign(world);
    const [signatory, waiting] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await aChange(world, campaign, true);
    await sweep();
    await world.clock.advance('47 hours');
    await sweep();
    expect(await subjectsTo(signatory)).toHaveLength(1);
    await world.clock.advance('2 hours');
    await sweep();
    await sweep();
    expect((await subjectsTo(signatory)).filter((subject) => subject.startsWith('Reminder:'))).toHaveLength(1);
    expect(await rosterCount(world.database, campaign.id)).toBe(1);
    await world.clock.advance('24 hours');
    await sweep();
    await sweep();
    expect(await rosterCount(world.database, campaign.id)).toBe(0);
    for (const signOn of [signatory, waiting]) expect(await bound(world, signOn)).toEqual(['needs-reconsent', 1]);
    await expect(
      world.database.transaction((tx) => approveSignOn(tx, campaign.id, waiting.id, 'reviewer')),
    ).rejects.toMatchObject({ code: 'illegal-move' });
    await agree(signatory, 2);
    await agree(waiting, 2);
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
    expect(await bound(world, waiting)).toEqual(['pending-review', 2]);
    expect(await world.eventTypes(signatory.id)).toEqual(
      expect.arrayContaining(['sign-on.reconsent-missed', 'sign-on.reconsented']),
    );
  });

  it('who comes back when the organization is printed by another waits for review', async () => {
    const campaign = await anOpenCampaign(world);
    const first = await aSignatory(world, campaign, { organizationName: 'Red Uno' });
    await aChange(world, campaign, true);
    await sweep();
    await world.clock.advance('73 hours');
    await sweep();
    await aSignatory(world, campaign, { organizationName: 'Red Uno' });
    await agree(first, 2);
    expect(await bound(world, first)).toEqual(['pending-review', 2]);
  });

  it('who comes back beside another organization of the same name is printed as well', async () => {
    const campaign = await anOpenCampaign(world);
    const first = await aSignatory(world, campaign, { organizationName: 'Red Dos' });
    const second = await aVerifiedSignOn(world, campaign, { organizationName: 'Red Dos' });
    await aChange(world, campaign, true);
    await sweep();
    await agree(second, 2);
    await world.clock.advance('73 hours');
    await sweep();
    await world.database.transaction((tx) =>
      approveSignOn(tx, campaign.id, second.id, 'reviewer', { notSameAs: [first.id] }),
    );
    await agree(first, 2);
    expect(await bound(world, first)).toEqual(['approved', 2]);
    expect(await bound(world, second)).toEqual(['approved', 2]);
  });

  it('anybody who signed for a printed organization agrees for it', async () => {
    const campaign = await anOpenCampaign(world);
    const [printed, other] = [await aSignatory(world, campaign), await aVerifiedSignOn(world, campaign)];
    await world.database.transaction((tx) =>
      mergeSignOn(tx, campaign.id, other.id, printed.id, 'reviewer', { evenSo: true }),
    );
    await aChange(world, campaign, true);
    await sweep();
    await agree(other, 2);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, printed)).toEqual(['approved', 2]);
  });

  it('the letter is frozen without those who did not answer, asked or not, and the count agrees', async () => {
    const campaign = await anOpenCampaign(world);
    const [loyal, silent] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await aChange(world, campaign, true);
    await issueConfirmUrl(world.database, world.configuration, loyal.id);
    await agree(loyal, 2);
    const { id } = await closed(world, campaign);
    await finalizeRoster(world.database, id, 'owner', ['never-asked']);
    const [edition] = await editionsOf(world.database, id);
    expect(edition?.count).toBe(1);
    for await (const { name } of editionSignatories(world.database, edition?.id ?? '')) expect(name).toBe(loyal.name);
    expect(await bound(world, silent)).toEqual(['needs-reconsent', 1]);
    expect(await bound(world, loyal)).toEqual(['approved', 2]);
  });

  it('who did not answer in time may agree once the letter is final, for its next edition, until it is archived', async () => {
    const campaign = await anOpenCampaign(world);
    const [silent, waiting, mute] = [
      await aSignatory(world, campaign),
      await aVerifiedSignOn(world, campaign),
      await aSignatory(world, campaign),
    ];
    await aChange(world, campaign, true);
    await sweep();
    const { id } = await closed(world, campaign);
    await expect(agree(silent, 2)).rejects.toMatchObject({ code: 'reconsent-over' });
    await finalizeRoster(world.database, id, 'clock');
    await expect(agree(silent, 1)).rejects.toMatchObject({ code: 'letter-changed' });
    expect(await together(...times(3, () => agree(silent, 2).then(({ state }) => state)))).toContain('approved');
    await agree(waiting, 2);
    expect(await bound(world, waiting)).toEqual(['pending-review', 2]);
    expect(await rosterCount(world.database, id)).toBe(0);
    expect(await pendingChanges(world.database, id, 9)).toMatchObject({ count: 1, added: 1 });
    const { number, count } = await makeEdition(world.database, id, 'owner');
    expect([number, count]).toEqual([2, 1]);
    expect((await editionsOf(world.database, id)).map((edition) => edition.count)).toEqual([1, 0]);
    await world.database.rows(`UPDATE campaigns SET state = 'archived' WHERE id = $1`, [id]);
    await expect(agree(mute, 2)).rejects.toMatchObject({ code: 'reconsent-over' });
  });
});

describe('under the rule that signers object', () => {
  it('who is silent until the date is bound to the new text; who withdraws is off', async () => {
    const campaign = await anOpenCampaign(world, OBJECT);
    const silent = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweep();
    expect((await world.mailsTo(silent.contactEmail))[0]?.text).toContain('there is nothing to do');
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, silent)).toEqual(['approved', 2]);
    expect(await questionsTo(world, silent)).toEqual(['2 not-objected']);
    const event = await world.database.row<{ data: object }>(
      `SELECT data FROM events WHERE type = 'sign-on.reconsented' AND subject_id = $1`,
      [silent.id],
    );
    expect(event?.data).toMatchObject({ from: 1, to: 2, silent: true });
  });

  it('a letter that is frozen before the date has the silent', async () => {
    const campaign = await anOpenCampaign(world, { reconsent: { rule: 'object', hours: 720 } });
    const silent = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweep();
    const { id } = await closed(world, campaign);
    await finalizeRoster(world.database, id, 'clock');
    expect((await editionsOf(world.database, id))[0]?.count).toBe(1);
    expect(await bound(world, silent)).toEqual(['approved', 2]);
  });
});

describe('a second material change while the first is open', () => {
  it('asks instead of it, and what was seen of the first is out of date', async () => {
    const campaign = await anOpenCampaign(world);
    const [quick, slow] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await aChange(world, campaign, true);
    await sweep();
    await agree(quick, 2);
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    await expect(agree(slow, 2)).rejects.toMatchObject({ code: 'letter-changed' });
    await sweep();
    expect(await questionsTo(world, quick)).toEqual(['2 confirmed', '3 open']);
    expect(await questionsTo(world, slow)).toEqual(['2 superseded', '3 open']);
    expect(await subjectsTo(slow)).toHaveLength(2);
    await agree(slow, 3);
    expect(await bound(world, slow)).toEqual(['approved', 3]);
  });

  it('followed by one that is not material leaves the question as it was', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweep();
    await aChange(world, campaign, false, 'We, the {{count}}, urge!');
    await sweep();
    expect(await questionsTo(world, signatory)).toEqual(['2 open']);
    await agree(signatory, 2);
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
  });
});

describe('a sign-on', () => {
  it('is bound to the version that its signer saw, and refused after a material change since', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignOn(world, campaign);
    await aChange(world, campaign, false);
    expect((await aSignOn(world, campaign, { letterVersion: 1 })).letterVersion).toBe(1);
    expect((await aSignOn(world, campaign)).letterVersion).toBe(2);
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    const [stale, unknown] = [aSubmission({ letterVersion: 2 }), aSubmission({ letterVersion: 9 })];
    await expect(acceptSignOn(world.database, campaign, stale)).rejects.toMatchObject({
      code: 'letter-changed',
      kind: 'conflict',
      fields: [{ field: 'letterVersion', message: expect.stringContaining('version 3') }],
    });
    await expect(acceptSignOn(world.database, campaign, unknown)).rejects.toMatchObject({
      code: 'letter-version-unknown',
    });
    expect((await aSignOn(world, campaign, { letterVersion: 3 })).letterVersion).toBe(3);
  });

  it('refused for a change is not remembered by its key, and a retry of an accepted one is answered as it was', async () => {
    const campaign = await anOpenCampaign(world);
    const first = aSubmission({ letterVersion: 1 });
    const id = await acceptSignOn(world.database, campaign, first, 'key-1');
    await aChange(world, campaign, true);
    expect(await acceptSignOn(world.database, campaign, first, 'key-1')).toBe(id);
    const late = aSubmission({ letterVersion: 1 });
    await expect(acceptSignOn(world.database, campaign, late, 'key-2')).rejects.toMatchObject({
      code: 'letter-changed',
    });
    expect(await acceptSignOn(world.database, campaign, { ...late, letterVersion: 2 }, 'key-2')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('and a material change at the same moment wait for each other: none is bound to a text it did not see', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignOn(world, campaign);
    const answers = await together<string | number>(
      ...times(12, () => acceptSignOn(world.database, campaign, aSubmission({ letterVersion: 1 }))),
      () => aChange(world, campaign, true),
    );
    const refused = answers.filter((answer) => answer === 'letter-changed').length;
    const [{ taken } = { taken: -1 }] = await world.database.rows<{ taken: number }>(
      'SELECT count(*)::int AS taken FROM sign_ons WHERE campaign_id = $1 AND letter_version = 1',
      [campaign.id],
    );
    expect(taken + refused).toBe(13);
  });

  it('that is not verified yet is bound to the text that its confirmation shows', async () => {
    const campaign = await anOpenCampaign(world);
    const [signOn, untouched] = [await aSignOn(world, campaign), await aSignOn(world, campaign)];
    for (const one of [signOn, untouched]) await mailed(world, one);
    await aChange(world, campaign, false);
    await confirmByLink(world.database, tokenOf(world, untouched));
    expect(await bound(world, untouched)).toEqual(['pending-review', 1]);
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    const token = tokenOf(world, signOn);
    for (const seen of [undefined, 2])
      await expect(confirmByLink(world.database, token, seen)).rejects.toMatchObject({ code: 'letter-changed' });
    await confirmByLink(world.database, token, 3);
    expect(await bound(world, signOn)).toEqual(['pending-review', 3]);
  });

  it('verified by code after a change is asked afterwards, with as much time as the others had', async () => {
    const campaign = await anOpenCampaign(world);
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await aChange(world, campaign, true);
    await world.clock.advance('100 hours');
    const [mail] = await world.mailsTo(signOn.contactEmail);
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    await confirmByCode(world.database, world.configuration.SECRET, signOn.id, code);
    expect(await bound(world, signOn)).toEqual(['pending-review', 1]);
    await sweep();
    expect(await questionsTo(world, signOn)).toEqual(['2 open']);
    await world.clock.advance('71 hours');
    await sweep();
    expect(await bound(world, signOn)).toEqual(['pending-review', 1]);
    await world.clock.advance('2 hours');
    await sweep();
    expect(await bound(world, signOn)).toEqual(['needs-reconsent', 1]);
  });
});

it('changing a draft that nobody signed asks nobody, and is no business of this lib', async () => {
  const campaign = await anOpenCampaign(world);
  const letter = [{ language: 'en', body: '{{count}} of us' }];
  await world.database.transaction((tx) => changeLetter(tx, campaign.id, { letter }, 'editor'));
  expect(await campaignById(world.database, campaign.id)).toMatchObject({ letterVersion: 2, materialVersion: 2 });
});
