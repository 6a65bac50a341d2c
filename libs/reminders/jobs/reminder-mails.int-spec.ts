import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Campaign, closeDueCampaigns, moveDeadline, type WallDeadline } from '#campaigns';
import { addressKey, suppress } from '#mail';
import { FindMatches } from '#matching';
import type { CaughtMail } from '#platform/embedded';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign, eveningIn } from '../../../test/builders/campaigns.js';
import { aCoordinator } from '../../../test/builders/coordinators.js';
import { KeptJobs } from '../../../test/builders/kept-jobs.js';
import { Reminding } from '../../../test/builders/reminding.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { tokenOf } from '../../../test/builders/verifications.js';
import { World } from '../../../test/builders/world.js';
import { decideReminder, settleReminder } from '../commands/decide-reminder.js';

let world: World;
let reminding: Reminding;
beforeAll(async () => {
  world = await World.create({ PUBLIC_URL: 'https://letters.example' });
  reminding = new Reminding(world);
});
// What other tests left must not fall due in this one.
beforeEach(() => world.database.rows(`UPDATE campaigns SET state = 'archived'`));
afterAll(() => world.close());

const evening = async (zone = 'UTC'): Promise<WallDeadline> => ({ local: await eveningIn(world, 20), zone });
const aCampaign = async (): Promise<Campaign> => anOpenCampaign(world, { deadline: await evening() });
const before = (campaign: Campaign, hours: number): Promise<void> => reminding.travelBefore(campaign, hours);
const mailsTo = (address: string): Promise<CaughtMail[]> => world.mailsTo(address);
const verify = ({ id }: SignOn): Promise<unknown> =>
  world.database.rows(`UPDATE sign_ons SET state = 'pending-review', verified_at = app_now() WHERE id = $1`, [id]);

describe('reminding those who have not verified', () => {
  it('sends each of them one mail with their link, though the sweep and its jobs run twice', async () => {
    const campaign = await aCampaign();
    const signOns = [await aSignOn(world, campaign), await aSignOn(world, campaign)];
    await before(campaign, 48);
    const first = await reminding.sweep();
    await reminding.run(first);
    await reminding.run(first);
    await reminding.run(await reminding.sweep());
    for (const signOn of signOns) {
      const [mail, ...more] = await mailsTo(signOn.contactEmail);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe(`Reminder: ${signOn.name} is not on the letter yet`);
      expect(mail?.text).toContain(`https://letters.example/v/${tokenOf(world, signOn)}`);
      expect(await reminding.fates(signOn.id)).toEqual(['sent']);
    }
  });

  it('sends another one for another step', async () => {
    const campaign = await aCampaign();
    const { contactEmail } = await aSignOn(world, campaign);
    for (const hours of [168, 48]) {
      await before(campaign, hours);
      await reminding.run(await reminding.sweep());
    }
    expect(await mailsTo(contactEmail)).toHaveLength(2);
  });

  it('leaves alone who has acted, or signed within the last three hours', async () => {
    const campaign = await aCampaign();
    const others = [await aVerifiedSignOn(world, campaign), await aSignatory(world, campaign)];
    await before(campaign, 50);
    const fresh = await aSignOn(world, campaign);
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(fresh.id)).toEqual(['skipped: written-just-now']);
    for (const { contactEmail } of [fresh, ...others]) expect(await mailsTo(contactEmail)).toEqual([]);
  });

  it('stops for who verifies, and for all when the deadline passes, between the step and the mail', async () => {
    const campaign = await aCampaign();
    const [verified, silent] = [await aSignOn(world, campaign), await aSignOn(world, campaign)];
    await before(campaign, 48);
    const kept = await reminding.sweep();
    expect(kept.jobs).toHaveLength(2);
    await verify(verified);
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    await reminding.run(kept);
    expect(await reminding.fates(verified.id)).toEqual(['skipped: acted']);
    expect(await reminding.fates(silent.id)).toEqual(['skipped: campaign-closed']);
    for (const { contactEmail } of [verified, silent]) expect(await mailsTo(contactEmail)).toEqual([]);
  });

  it('stops when a colleague of the same organization has signed and confirmed, and not before', async () => {
    const campaign = await aCampaign();
    const name = 'Colectivo Kaan de Vigilancia';
    const [silent, colleague] = [
      await aSignOn(world, campaign, { organizationName: name }),
      await aSignOn(world, campaign, { organizationName: `${name}, A.C.` }),
    ];
    for (const { id } of [silent, colleague]) await new FindMatches(world.database).handle({ signOnId: id });
    await before(campaign, 168);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo(silent.contactEmail)).toHaveLength(1);
    await verify(colleague);
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(silent.id)).toEqual(['sent', 'skipped: colleague-signed']);
  });

  it('stops when the deadline was moved between the step and the mail; the new one has steps of its own', async () => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await before(campaign, 48);
    const kept = await reminding.sweep();
    const deadline = { local: await eveningIn(world, 10), zone: 'UTC' };
    const moved = await world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator'));
    await reminding.run(kept);
    expect(await reminding.fates(signOn.id)).toEqual(['skipped: deadline-moved']);
    await before(moved, 48);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo(signOn.contactEmail)).toHaveLength(1);
  });

  it('puts ids into its jobs and nothing about a person', async () => {
    const campaign = await aCampaign();
    await aSignOn(world, campaign);
    await before(campaign, 48);
    const { jobs } = await reminding.sweep();
    expect(jobs.map(({ payload }) => Object.keys(payload))).toEqual([['reminderId']]);
  });

  it('makes a job again that was lost with the queue, and does not double one that waits there', async () => {
    const campaign = await aCampaign();
    const { contactEmail } = await aSignOn(world, campaign);
    await before(campaign, 48);
    const lost = await reminding.sweep();
    expect((await reminding.sweep()).jobs).toEqual([]);
    await world.clock.advance('31 minutes');
    const again = await reminding.sweep();
    const ids = ({ jobs }: typeof lost): unknown[] => jobs.map(({ id }) => id).sort();
    expect(ids(again)).toEqual(ids(lost));
    await reminding.run(again);
    expect(await mailsTo(contactEmail)).toHaveLength(1);
  });
});

describe('a reminder whose deadline was moved and moved back', () => {
  it('goes out after all, once', async () => {
    const campaign = await aCampaign();
    const { deadlineLocal: local, deadlineZone: zone } = campaign;
    const [late, sent] = [await aSignOn(world, campaign, { country: 'JP' }), await aSignOn(world, campaign)];
    await before(campaign, 48); // 03:00 in Tokyo
    await reminding.run(await reminding.sweep());
    const move = (deadline: WallDeadline): Promise<unknown> =>
      world.database.transaction((tx) => moveDeadline(tx, campaign.id, deadline, 'operator'));
    await move({ local: await eveningIn(world, 10), zone });
    await before(campaign, 42);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(late.id)).toEqual(['skipped: deadline-moved']);
    await move({ local, zone });
    for (let n = 0; n < 2; n += 1) await reminding.run(await reminding.sweep());
    expect(await reminding.fates(late.id)).toEqual(['sent']);
    for (const { contactEmail } of [late, sent]) expect(await mailsTo(contactEmail)).toHaveLength(1);
  });
});

describe('one address', () => {
  it('that signed two letters gets their reminders at least twenty hours apart', async () => {
    const [one, other] = [await aCampaign(), await aCampaign()];
    const first = await aSignOn(world, one, { contactEmail: 'Twice@signer.example' });
    const second = await aSignOn(world, other, { contactEmail: 'twice@signer.example' });
    await before(one, 48);
    await reminding.run(await reminding.sweep());
    const fates = [...(await reminding.fates(first.id)), ...(await reminding.fates(second.id))];
    expect(fates.sort()).toEqual(['sent', 'waiting: reminded-recently']);
    await before(one, 28.1);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo('twice@signer.example')).toHaveLength(1);
    await before(one, 27.9);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo('twice@signer.example')).toHaveLength(2);
    await before(one, 6);
    await reminding.run(await reminding.sweep());
    expect((await reminding.fates(second.id)).concat(await reminding.fates(first.id))).toContain(
      'skipped: reminded-recently',
    );
    expect(await mailsTo('twice@signer.example')).toHaveLength(3);
  });

  it('that is due in the night is reminded in the morning, on its own clock', async () => {
    const campaign = await aCampaign();
    const [near, far] = [
      await aSignOn(world, campaign, { country: 'GB' }),
      await aSignOn(world, campaign, { country: 'JP' }),
    ];
    await before(campaign, 48); // 18:00 in London, 03:00 in Tokyo
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(near.id)).toEqual(['sent']);
    expect(await reminding.fates(far.id)).toEqual(['waiting: quiet-hours']);
    await before(campaign, 43);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(far.id)).toEqual(['sent']);
    expect((await mailsTo(far.contactEmail))[0]?.text).toMatch(/Universal\s+Time\)\s+=.*Japan\s+Standard\s+Time/s);
  });
});

describe('a mailbox that gets no mail', () => {
  it.each([
    ['unsubscribed', 'this letter', 'unsubscribed'],
    ['unsubscribed', 'all letters', 'unsubscribed'],
    ['bounce', 'all letters', 'suppressed'],
    ['complaint', 'all letters', 'suppressed'],
  ] as const)('(%s, from %s) is not reminded, and the record says: %s', async (reason, of, fate) => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await suppress(world.database, {
      addressKey: addressKey(world.configuration.SECRET, signOn.contactEmail),
      reason,
      campaignId: of === 'this letter' ? campaign.id : null,
    });
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(signOn.id)).toEqual([`skipped: ${fate}`]);
    expect(await mailsTo(signOn.contactEmail)).toEqual([]);
  });

  it('(unsubscribed from another letter) is reminded of this one', async () => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await suppress(world.database, {
      addressKey: addressKey(world.configuration.SECRET, signOn.contactEmail),
      reason: 'unsubscribed',
      campaignId: (await aCampaign()).id,
    });
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(signOn.id)).toEqual(['sent']);
  });
});

describe('the digest for coordinators', () => {
  it('says how many wait for what, once to each who may decide and to nobody else', async () => {
    const campaign = await aCampaign();
    const deciding = await Promise.all(
      (['owner', 'editor', 'reviewer'] as const).map((role) => aCoordinator(world, campaign, role)),
    );
    const others = [await aCoordinator(world, campaign, 'viewer'), await aCoordinator(world, await aCampaign())];
    const twin = await aVerifiedSignOn(world, campaign, { organizationName: 'Red Norte' });
    const other = await aVerifiedSignOn(world, campaign, { organizationName: 'RED NORTE' });
    for (const signOnId of [twin.id, other.id]) await new FindMatches(world.database).handle({ signOnId });
    for (let n = 0; n < 4; n += 1) await aSignatory(world, campaign);
    for (let n = 0; n < 3; n += 1) await aSignOn(world, campaign);
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    await reminding.run(await reminding.sweep());
    for (const { coordinator } of deciding) {
      const [mail, ...more] = await mailsTo(coordinator.email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('2 to review: Keep the rivers clean');
      expect(mail?.text).toMatch(/2 verified and waiting.*1 possible duplicate .*4 approved.*3 not verified/s);
    }
    for (const { coordinator } of others) expect(await mailsTo(coordinator.email)).toEqual([]);
  });

  it('is one for all letters of its reader that are due together, and says of each what waits', async () => {
    const campaigns = [
      await aCampaign(),
      await anOpenCampaign(world, { title: 'Let the lakes be', deadline: await evening() }),
      await anOpenCampaign(world, { title: 'Plant trees', deadline: await evening() }),
    ] as const;
    const { coordinator } = await aCoordinator(world, campaigns[0]);
    for (const { id } of campaigns)
      await world.database.rows(
        `INSERT INTO campaign_coordinators (campaign_id, coordinator_id, role) VALUES ($1, $2, 'reviewer') ON CONFLICT DO NOTHING`,
        [id, coordinator.id],
      );
    for (const campaign of campaigns.slice(0, 2)) await aVerifiedSignOn(world, campaign);
    for (const hours of [48, 27.9]) {
      await before(campaigns[0], hours);
      await reminding.run(await reminding.sweep());
    }
    const [mail, ...more] = await mailsTo(coordinator.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('2 to review in 2 letters');
    expect(mail?.text).toMatch(/Keep the rivers clean.*Let the lakes be|Let the lakes be.*Keep the rivers clean/s);
    expect((await reminding.fates(coordinator.id)).sort()).toEqual([
      'sent',
      'skipped: acted',
      'skipped: told-together',
    ]);
  });

  it('is not sent when nothing waits, nor once grace is over', async () => {
    const campaign = await aCampaign();
    const { coordinator } = await aCoordinator(world, campaign);
    await aSignatory(world, campaign);
    await before(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(coordinator.id)).toEqual(['skipped: acted']);
    await aVerifiedSignOn(world, campaign);
    await before(campaign, -25);
    for (let n = 0; n < 2; n += 1) await closeDueCampaigns(world.database);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo(coordinator.email)).toEqual([]);
  });

  it('comes once more when the deadline has passed and something waits still: there is only grace left to decide', async () => {
    const campaign = await aCampaign();
    const { coordinator } = await aCoordinator(world, campaign);
    await aVerifiedSignOn(world, campaign);
    await world.clock.travelTo(campaign.deadlineAt);
    await closeDueCampaigns(world.database);
    await reminding.run(await reminding.sweep());
    await reminding.run(await reminding.sweep());
    expect((await mailsTo(coordinator.email)).map(({ text }) => text)).toEqual([expect.stringContaining('closed on')]);
  });

  it('is not sent to who was taken off the campaign meanwhile', async () => {
    const campaign = await aCampaign();
    const { coordinator } = await aCoordinator(world, campaign);
    await aVerifiedSignOn(world, campaign);
    await before(campaign, 48);
    const kept = await reminding.sweep();
    await world.database.rows('DELETE FROM campaign_coordinators WHERE coordinator_id = $1', [coordinator.id]);
    await reminding.run(kept);
    expect(await mailsTo(coordinator.email)).toEqual([]);
  });
});

describe('a reminder that the mail server puts off', () => {
  it('is put off further when the night has come meanwhile', async () => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await before(campaign, 48); // 18:00
    const kept = await reminding.sweep();
    await allow(kept);
    expect(await reminding.fates(signOn.id)).toEqual(['sending']);
    await before(campaign, 44); // 22:00
    await reminding.run(kept);
    expect(await reminding.fates(signOn.id)).toEqual(['waiting: quiet-hours']);
    await before(campaign, 34);
    await reminding.run(await reminding.sweep());
    expect(await mailsTo(signOn.contactEmail)).toHaveLength(1);
  });

  it('keeps the next one to its mailbox waiting, however long it takes', async () => {
    const [one, other] = [await aCampaign(), await aCampaign()];
    const [first] = [await aSignOn(world, one, { contactEmail: 'slow@signer.example' })];
    await before(one, 48);
    const slow = await reminding.sweep();
    await allow(slow);
    const second = await aSignOn(world, other, { contactEmail: 'slow@signer.example' });
    await world.database.rows(
      `UPDATE campaigns SET reminder_plan = '[{"before": "PT25H", "to": "unverified"}]' WHERE id = $1`,
      [other.id],
    );
    await before(other, 25);
    await reminding.run(keptFor(await reminding.sweep(), await idOf(second)));
    expect(await reminding.fates(second.id)).toEqual(['waiting: reminded-recently']);
    await reminding.run(slow);
    expect(await reminding.fates(first.id)).toEqual(['sent']);
  });

  it('and that another worker sends while this one finds a reason against it counts as sent', async () => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await before(campaign, 48);
    await allow(await reminding.sweep());
    await verify(signOn);
    const id = await idOf(signOn);
    expect(await decideReminder(world.database, id)).toBeUndefined();
    expect(await reminding.fates(signOn.id)).toEqual(['skipped: acted']);
    await settleReminder(world.database, id, null);
    expect(await reminding.fates(signOn.id)).toEqual(['sent']);
  });

  /** All stop rules have let them, and the mail is not out. */
  const allow = async (kept: KeptJobs): Promise<void> => {
    for (const { payload } of kept.jobs)
      await decideReminder(world.database, (payload as { reminderId: string }).reminderId);
  };
  const idOf = async ({ id }: SignOn): Promise<string> =>
    (await world.database.row<{ id: string }>('SELECT id FROM reminders WHERE subject_id = $1', [id]))?.id ?? '';
  const keptFor = (kept: KeptJobs, reminderId: string): KeptJobs => {
    const own = new KeptJobs();
    own.jobs.push(...kept.jobs.filter(({ payload }) => (payload as { reminderId: string }).reminderId === reminderId));
    return own;
  };
});

describe('a worker that died', () => {
  it('between the mail and its record leaves a mail that counts as sent, whatever its reader did meanwhile', async () => {
    const campaign = await aCampaign();
    const signOn = await aSignOn(world, campaign);
    await before(campaign, 48);
    const kept = await reminding.sweep();
    await reminding.run(kept);
    await world.database.rows(`UPDATE reminders SET state = 'sending' WHERE subject_id = $1`, [signOn.id]);
    await verify(signOn);
    await reminding.run(kept);
    expect(await reminding.fates(signOn.id)).toEqual(['sent']);
    expect(await mailsTo(signOn.contactEmail)).toHaveLength(1);
  });
});
