import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type Campaign, campaignById, changeLetter, closeDueCampaigns } from '#campaigns';
import { approveSignOn, editPrinted, mergeSignOn, rejectSignOn } from '#review';
import { moveSignOn, signOnById } from '#sign-ons';
import { admitLate, confirmByLink, linkToken, SendVerification } from '#verification';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { aChange, sweepReconsents } from '../../../test/builders/reconsents.js';
import { LogLines } from '../../../test/builders/log-lines.js';
import { laidOut, rosterCount } from '../../../test/builders/rosters.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { TO_ANNOUNCE } from '../announced.queries.js';
import { editionSignatories, editionsOf } from '../editions.queries.js';
import { Finalize } from '../jobs/finalize.js';
import { SweepClosed } from '../jobs/sweep-closed.js';
import { TellHeld } from '../jobs/tell-held.js';
import { pendingChanges } from '../pending-changes.queries.js';
import { checkRoster, rosterPreview } from '../roster-preview.queries.js';
import { liveRoster } from '../roster.queries.js';
import { finalizeByHand, finalizeRoster } from './finalize-roster.js';
import { makeEdition } from './make-edition.js';

const APPROVED = { expectedState: 'approved' } as const;
const REJECTED = { expectedState: 'rejected' } as const;

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const byHand = (campaign: Campaign, decision = {}): Promise<unknown> =>
  finalizeByHand(world.database, campaign.id, 'operator', decision);

async function pastDeadline(campaign: Campaign, hours = 1): Promise<void> {
  await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + hours * 3_600_000));
  await closeDueCampaigns(world.database);
}

/** @returns a campaign whose letter says a number that nobody can keep to */
async function withClaim(number = '94'): Promise<Campaign> {
  const body = `We, the ${number} undersigned organizations, ask. {{count}} of us signed.\n\nSincerely,`;
  return anOpenCampaign(world, { letter: [{ language: 'en', body }] });
}

describe('finalizing by hand', () => {
  it('waits for the deadline, then for those who may still confirm, unless it is said that it should not', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    const silent = await aSignOn(world, campaign);
    await expect(byHand(campaign)).rejects.toMatchObject({ code: 'deadline-ahead' });
    await pastDeadline(campaign);
    await expect(byHand(campaign)).rejects.toMatchObject({ code: 'in-grace', message: expect.stringContaining('1 ') });
    expect(await byHand(campaign, { evenInGrace: true })).toMatchObject({ number: 1, count: 1 });
    expect(await world.eventTypes(silent.id)).toContain('sign-on.expired');
    expect(await world.eventTypes(campaign.id)).toEqual(
      expect.arrayContaining(['campaign.closed', 'campaign.finalized']),
    );
    await expect(byHand(campaign)).rejects.toMatchObject({ code: 'already-final' });
  });

  it('goes ahead in the grace when nobody is left who could confirm', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await pastDeadline(campaign);
    expect(await byHand(campaign)).toMatchObject({ number: 1, count: 1 });
  });

  it('waits in the grace for those who were asked about a changed letter, too', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    await pastDeadline(campaign);
    await expect(byHand(campaign)).rejects.toMatchObject({ code: 'in-grace', message: expect.stringContaining('1 ') });
    expect(await byHand(campaign, { evenInGrace: true })).toMatchObject({ count: 0 });
  });

  it('stops at a number typed into the letter that is not the count, until its check is overridden', async () => {
    const campaign = await withClaim();
    await aSignatory(world, campaign);
    await closed(world, campaign);
    const [finding] = await checkRoster(world.database, campaign.id);
    expect(finding).toMatchObject({ code: 'claim-disagrees', severity: 'stop' });
    expect(finding?.concerned[0]?.text).toContain('the 94 undersigned organizations');
    await expect(byHand(campaign)).rejects.toMatchObject({
      code: 'checks-stop',
      fields: [{ field: 'claim-disagrees', message: expect.stringContaining('{{count}}') }],
    });
    expect(await editionsOf(world.database, campaign.id)).toEqual([]);
    expect(await byHand(campaign, { override: ['claim-disagrees'] })).toMatchObject({ count: 1 });
    const event = await world.database.row<{ data: object }>(
      `SELECT data FROM events WHERE campaign_id = $1 AND type = 'edition.frozen'`,
      [campaign.id],
    );
    expect(event?.data).toEqual({ number: 1, count: 1, override: ['claim-disagrees'] });
  });
});

describe('a freeze at the deadline that a check holds back', () => {
  it('leaves the campaign closed, tells its coordinators once, and is theirs from then on', async () => {
    const campaign = await withClaim();
    const { coordinator } = await aCoordinator(world, campaign);
    await aSignatory(world, campaign);
    await closed(world, campaign);
    for (let again = 0; again < 3; again += 1) {
      await new Finalize(world.database).handle({ campaignId: campaign.id });
      await world.clock.advance('2 minutes');
      await new SweepClosed(world.database).handle();
    }
    expect((await campaignById(world.database, campaign.id)).state).toBe('closed');
    expect((await world.eventTypes(campaign.id)).filter((type) => type === 'roster.held')).toHaveLength(1);
    const heldAt = (await world.clock.now()).getTime();
    for (let twice = 0; twice < 2; twice += 1)
      await new TellHeld(world.database, world.mailer, world.configuration, pino({ enabled: false })).handle({
        campaignId: campaign.id,
        heldAt,
      });
    const [mail, ...more] = await world.mailsTo(coordinator.email);
    expect([mail?.subject, more]).toEqual(['Not made final: Keep the rivers clean', []]);
    expect(mail?.text).toContain(`/console/c/${campaign.slug}`);
    expect(await byHand(campaign, { override: ['claim-disagrees'] })).toMatchObject({ number: 1 });
  });
});

describe('a letter that is held back and has nobody who may review', () => {
  const logged = new LogLines();
  const tell = (campaign: Campaign): Promise<void> =>
    new TellHeld(world.database, world.mailer, world.configuration, pino(logged.to)).handle({
      campaignId: campaign.id,
      heldAt: 1,
    });

  it('is told of to those who may start campaigns, once, and the log says so without an address', async () => {
    const campaign = await withClaim();
    await aCoordinator(world, campaign, 'viewer');
    const { coordinator: operator } = await aCoordinator(world);
    await aSignatory(world, campaign);
    await closed(world, campaign);
    await new Finalize(world.database).handle({ campaignId: campaign.id });
    for (let twice = 0; twice < 2; twice += 1) await tell(campaign);
    const [mail, ...more] = await world.mailsTo(operator.email);
    expect([mail?.subject, more]).toEqual(['Not made final: Keep the rivers clean', []]);
    expect(mail?.text).not.toContain(`/console/c/${campaign.slug}`);
    expect(mail?.text).toContain('Nobody who may review');
    expect(logged.lines[0]).toMatchObject({ level: 50, campaign: campaign.slug, msg: expect.stringContaining('held') });
    expect(JSON.stringify(logged.lines)).not.toContain('@');
  });

  it('and is told of to its own coordinators alone where it has some', async () => {
    const campaign = await withClaim();
    await aCoordinator(world, campaign, 'reviewer');
    const { coordinator: operator } = await aCoordinator(world);
    await closed(world, campaign);
    await new Finalize(world.database).handle({ campaignId: campaign.id });
    const before = logged.lines.length;
    await tell(campaign);
    expect(await world.mailsTo(operator.email)).toEqual([]);
    expect(logged.lines).toHaveLength(before);
  });
});

describe('a letter that cannot be made', () => {
  it('keeps no other letter waiting that closed after it, and fails in sight', async () => {
    const [broken, sound] = [await anOpenCampaign(world), await anOpenCampaign(world)];
    await closed(world, broken);
    await laidOut(world, broken, { layout: 'by-country' });
    await world.database.rows(`UPDATE campaigns SET languages = '{!}' WHERE id = $1`, [broken.id]);
    await world.clock.advance('1 minute');
    await closed(world, sound);
    await world.clock.advance('2 minutes');
    await expect(new SweepClosed(world.database).handle()).rejects.toThrow(RangeError);
    expect((await campaignById(world.database, sound.id)).state).toBe('finalized');
    await world.database.rows(`UPDATE campaigns SET languages = '{en}' WHERE id = $1`, [broken.id]);
    await new SweepClosed(world.database).handle();
    expect((await campaignById(world.database, broken.id)).state).toBe('finalized');
  });
});

describe('a letter that is held back', () => {
  it.each(['94', 'ninety-four'])('may have its wrong number corrected and nothing else: %s', async (number) => {
    const campaign = await withClaim(number);
    await aSignatory(world, campaign);
    await closed(world, campaign);
    const rewrite = (body: string): Promise<number> =>
      world.database.transaction((tx) =>
        changeLetter(tx, campaign.id, { letter: [{ language: 'en', body }], material: false }, 'operator', 1),
      );
    const wrong = 'We, the {{count}} undersigned organizations, demand. {{count}} of us signed.\n\nSincerely,';
    await expect(rewrite(wrong)).rejects.toMatchObject({ code: 'letter-frozen' });
    expect(await rewrite(wrong.replace('demand', 'ask'))).toBe(2);
    expect(await byHand(campaign)).toMatchObject({ count: 1, header: { letterVersion: 2 } });
  });
});

describe('the edition after the first', () => {
  async function finalWith(...names: string[]): Promise<{ campaign: Campaign; ids: string[]; late: string }> {
    const campaign = await anOpenCampaign(world);
    const ids: string[] = [];
    for (const organizationName of names) ids.push((await aSignatory(world, campaign, { organizationName })).id);
    const { id: late } = await aVerifiedSignOn(world, campaign, { organizationName: 'Late Larks' });
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    return { campaign, ids, late };
  }

  const next = (campaign: Campaign) => makeEdition(world.database, campaign.id, 'operator');
  const namesOf = async (editionId: string): Promise<string[]> =>
    (await Array.fromAsync(editionSignatories(world.database, editionId))).map(({ name }) => name);

  it('has who was approved late, corrected and withdrawn since, and leaves the first as it was', async () => {
    const { campaign, ids, late } = await finalWith('Ash', 'Birch', 'Cedar');
    const [first] = await editionsOf(world.database, campaign.id);
    await world.database.transaction(async (tx) => {
      await approveSignOn(tx, campaign.id, late, 'operator');
      await editPrinted(tx, campaign.id, ids[1] ?? '', { displayName: 'Birch e.V.' }, 'operator');
      await moveSignOn(tx, campaign.id, ids[0] ?? '', 'withdraw', { actor: 'signer' });
    });
    expect(await rosterCount(world.database, campaign.id)).toBe(3);
    const before = await liveRoster(world.database, campaign.id, { limit: 9 });
    expect(before.signatories.map(({ name }) => name)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({
      ...{ since: 1, countBefore: 3, count: 3, added: 1, removed: 1, corrected: 1, letterChanged: false },
      entries: [
        { change: 'corrected', before: 'Birch', after: 'Birch e.V.' },
        { change: 'removed', before: 'Ash', after: null },
        { change: 'added', before: null, after: 'Late Larks' },
      ],
    });
    const second = await next(campaign);
    expect(second).toMatchObject({ number: 2, count: 3 });
    expect(await namesOf(second.id)).toEqual(['Birch e.V.', 'Cedar', 'Late Larks']);
    expect(await namesOf(first?.id ?? '')).toEqual(['Ash', 'Birch', 'Cedar']);
    expect((await editionsOf(world.database, campaign.id)).at(-1)).toEqual(first);
    const after = await liveRoster(world.database, campaign.id, { limit: 9 });
    expect(after.signatories.map(({ name }) => name)).toEqual(await namesOf(second.id));
  });

  it('is not made of nothing, nor before the first', async () => {
    const { campaign } = await finalWith('Ash');
    await expect(next(campaign)).rejects.toMatchObject({ code: 'nothing-changed' });
    await expect(next(await anOpenCampaign(world))).rejects.toMatchObject({ code: 'not-final' });
  });

  it('is made for another layout alone, which counts as a change of nobody', async () => {
    const { campaign } = await finalWith('Ash', 'Birch');
    await laidOut(world, campaign, { columns: 3 });
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({
      ...{ layoutChanged: true, added: 0, removed: 0, corrected: 0 },
    });
    expect(await next(campaign)).toMatchObject({ number: 2, header: { columns: 3 } });
  });

  it('is of the same layout when somebody was only added, and of another when a heading is', async () => {
    const { campaign, late } = await finalWith('Ash', 'Birch');
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, late, 'operator'));
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({ layoutChanged: false, added: 1 });
    await laidOut(world, campaign, { headings: { organizations: { en: 'Signed by' } } });
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({ layoutChanged: true, added: 1 });
  });

  it('prints nobody under a text that they never agreed to, also when they are approved after the first', async () => {
    const campaign = await anOpenCampaign(world);
    const ash = await aSignatory(world, campaign, { organizationName: 'Ash' });
    const { id } = await aSignatory(world, campaign, { organizationName: 'Old Oaks' });
    await world.database.transaction((tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'Who are you?', APPROVED));
    await aChange(world, campaign, true);
    await world.database.rows('UPDATE sign_ons SET letter_version = 2 WHERE id = $1', [ash.id]);
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'operator', REJECTED));
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({ count: 1, added: 0, entries: [] });
    await expect(next(campaign)).rejects.toMatchObject({ code: 'nothing-changed' });
    expect((await signOnById(world.database, id)).state).toBe('needs-reconsent');
    expect(await pendingChanges(world.database, campaign.id, 9)).toMatchObject({ count: 1, added: 0 });
  });

  it('is told beforehand as it would be: without who is behind, with who agreed by another, and counted so', async () => {
    const campaign = await anOpenCampaign(world);
    await laidOut(world, campaign, { countRule: 'coalitions-with-members' });
    const [behind, along] = [
      await aSignatory(world, campaign, { organizationName: 'Old Oaks', members: ['Acorn', 'Ash'] }),
      await aSignatory(world, campaign, { organizationName: 'Pines' }),
    ];
    const member = await aSignatory(world, campaign, { organizationName: 'Acorn' });
    for (const { id } of [behind, along, member])
      await world.database.transaction((tx) => rejectSignOn(tx, campaign.id, id, 'operator', 'Who are you?', APPROVED));
    await aChange(world, campaign, true);
    await aSignatory(world, campaign, { organizationName: 'Elms', members: ['Acorn'] });
    const agreed = await aVerifiedSignOn(world, campaign, { organizationName: 'Pines' });
    await closed(world, campaign);
    expect(await finalizeRoster(world.database, campaign.id, 'clock')).toMatchObject({ count: 2 });
    await world.database.transaction(async (tx) => {
      for (const { id } of [behind, along, member]) await approveSignOn(tx, campaign.id, id, 'operator', REJECTED);
      await mergeSignOn(tx, campaign.id, agreed.id, along.id, 'operator');
    });
    const pending = await pendingChanges(world.database, campaign.id, 9);
    expect(pending).toMatchObject({ count: 3, added: 1, removed: 0, corrected: 0, entries: [{ after: 'Pines' }] });
    const preview = await rosterPreview(world.database, campaign.id, { limit: 9 });
    expect(preview.signatories.map(({ name }) => name)).toEqual(['Elms', 'Pines']);
    expect(await next(campaign)).toMatchObject({ number: 2, count: pending.count });
  });

  it('has who signed in time and confirmed late, once a coordinator let them in', async () => {
    const campaign = await anOpenCampaign(world);
    await aSignatory(world, campaign, { organizationName: 'Ash' });
    const { id } = await aSignOn(world, campaign, { organizationName: 'Slow Sloths' });
    await new SendVerification(world.database, world.mailer, world.configuration).handle({ signOnId: id, revision: 1 });
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    const admitted = await world.database.transaction((tx) => admitLate(tx, campaign.id, id, 'operator'));
    expect(admitted.state).toBe('unverified');
    await confirmByLink(world.database, linkToken(world.configuration.SECRET, id));
    await world.database.transaction((tx) => approveSignOn(tx, campaign.id, id, 'operator'));
    expect(await namesOf((await next(campaign)).id)).toEqual(['Ash', 'Slow Sloths']);
    const again = world.database.transaction((tx) => admitLate(tx, campaign.id, id, 'operator'));
    await expect(again).rejects.toMatchObject({ code: 'not-expired' });
  });

  it('is announced to those only whom it is news for', async () => {
    const { campaign, ids, late } = await finalWith('Ash', 'Birch');
    await world.database.transaction(async (tx) => {
      await approveSignOn(tx, campaign.id, late, 'operator');
      await editPrinted(tx, campaign.id, ids[0] ?? '', { displayName: 'Ash Grove' }, 'operator');
    });
    const { id } = await next(campaign);
    const told = await world.database.rows<{ id: string }>(TO_ANNOUNCE, [id]);
    expect(told.map((signer) => signer.id).sort()).toEqual([late, ids[0]].sort());
  });
});
