import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById, changeReconsentTerms } from '#campaigns';
import { waitUntil } from '#platform/embedded';
import { approveSignOn, mergeSignOn, rejectSignOn, undoMerge } from '#review';
import { editionsOf, finalizeByHand, finalizeRoster, makeEdition } from '#roster';
import type { SignOn } from '#sign-ons';
import { issueConfirmUrl, withdrawByLink } from '#verification';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { asSeen } from '../../test/builders/decisions.js';
import { aChange, bound, questionsTo, sweepReconsents } from '../../test/builders/reconsents.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { tokenOf } from '../../test/builders/verifications.js';
import { World } from '../../test/builders/world.js';
import { agreeByLink } from './commands/agree-to-letter.js';
import { settleDueReconsents } from './commands/settle-reconsents.js';
import { AskAgain } from './jobs/ask-again.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const sweep = (): Promise<void> => sweepReconsents(world);
const agree = (signOn: SignOn, seen: number): Promise<SignOn> =>
  agreeByLink(world.database, tokenOf(world, signOn), seen);
const decide = <T>(work: Parameters<typeof world.database.transaction<T>>[0]): Promise<T> =>
  world.database.transaction(work);
const merge = (campaign: Campaign, from: SignOn, into: SignOn): Promise<SignOn> =>
  decide(async (tx) =>
    mergeSignOn(tx, campaign.id, from.id, into.id, 'reviewer', { evenSo: true, ...(await asSeen(tx, from.id)) }),
  );
const reject = ({ id }: Campaign, signOn: SignOn): Promise<SignOn> =>
  decide(async (tx) => rejectSignOn(tx, id, signOn.id, 'reviewer', 'Not now.', await asSeen(tx, signOn.id)));
const approve = ({ id }: Campaign, signOn: SignOn): Promise<SignOn> =>
  decide(async (tx) => approveSignOn(tx, id, signOn.id, 'reviewer', await asSeen(tx, signOn.id)));

/** @returns once so many statements wait for a lock */
async function waiting(count: number): Promise<void> {
  const held = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  expect(await waitUntil(async () => (await world.database.rows(held)).length === count, 5_000)).toBe(true);
}

async function asked(overrides: Parameters<typeof anOpenCampaign>[1] = {}): Promise<[Campaign, SignOn]> {
  const campaign = await anOpenCampaign(world, overrides);
  const signatory = await aSignatory(world, campaign);
  await aChange(world, campaign, true);
  await sweep();
  return [campaign, signatory];
}

describe('an answer that comes as the time for it ends', () => {
  it('counts: who agreed first is not taken off the roster', async () => {
    const [, signatory] = await asked();
    await world.clock.advance('73 hours');
    const both: Promise<unknown>[] = [];
    await decide(async (tx) => {
      await tx.rows('SELECT 1 FROM sign_ons WHERE id = $1 FOR UPDATE', [signatory.id]);
      both.push(agree(signatory, 2));
      await waiting(1);
      both.push(settleDueReconsents(world.database));
      await waiting(2);
    });
    await Promise.all(both);
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
    expect(await world.eventTypes(signatory.id)).not.toContain('sign-on.reconsent-missed');
  });
});

describe('who left the roster for want of an answer', () => {
  it('is not bound by silence to a later change, is told to agree, and comes back by agreeing', async () => {
    const [campaign, signatory] = await asked();
    await world.clock.advance('73 hours');
    await sweep();
    await decide((tx) => changeReconsentTerms(tx, campaign.id, { rule: 'object', hours: 72 }, 'editor'));
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    await sweep();
    const mails = await world.mailsTo(signatory.contactEmail);
    expect(mails.some(({ text }) => text.includes('there is nothing to do'))).toBe(false);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
    await agree(signatory, 3);
    expect(await bound(world, signatory)).toEqual(['approved', 3]);
  });
});

describe('who left the roster for want of an answer, and was decided about since', () => {
  const left = async (): Promise<[Campaign, SignOn]> => {
    const [campaign, signatory] = await asked();
    await world.clock.advance('73 hours');
    await sweep();
    return [campaign, signatory];
  };

  it('is not printed by rejecting and approving them, and comes back by agreeing only', async () => {
    const [campaign, signatory] = await left();
    await reject(campaign, signatory);
    await sweep();
    expect(await approve(campaign, signatory)).toMatchObject({ state: 'needs-reconsent' });
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
    expect((await world.eventTypes(signatory.id)).slice(-2)).toEqual(['sign-on.approved', 'sign-on.reconsent-missed']);
    await agree(signatory, 2);
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
  });

  it('is not printed either when the letter was changed once more while they were rejected', async () => {
    const [campaign, signatory] = await left();
    await reject(campaign, signatory);
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    await sweep();
    await approve(campaign, signatory);
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
    expect(await questionsTo(world, signatory)).toEqual(['2 missed', '3 open']);
  });

  it('nor by approving what a merge let go of', async () => {
    const [campaign, signatory] = await left();
    const into = await aVerifiedSignOn(world, campaign);
    await merge(campaign, signatory, into);
    await reject(campaign, into);
    expect(await bound(world, signatory)).toEqual(['pending-review', 1]);
    await sweep();
    await approve(campaign, signatory);
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
  });

  it('is printed when they had agreed before the approval, as anybody is', async () => {
    const [campaign, signatory] = await left();
    await agree(signatory, 2);
    await reject(campaign, signatory);
    expect(await approve(campaign, signatory)).toMatchObject({ state: 'approved' });
  });
});

describe('an organization for which somebody signed the new text', () => {
  it('stays printed though its first signer does not answer', async () => {
    const [campaign, printed] = await asked();
    await merge(campaign, await aVerifiedSignOn(world, campaign), printed);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, printed)).toEqual(['approved', 2]);
    await sweep();
    expect(await questionsTo(world, printed)).toEqual(['2 superseded']);
  });
});

describe('a sign-on that stands again', () => {
  it('because its rejection was taken back is asked as if it had stood', async () => {
    const [campaign, signatory] = await asked();
    await reject(campaign, signatory);
    await sweep();
    expect(await questionsTo(world, signatory)).toEqual(['2 superseded']);
    await approve(campaign, signatory);
    await sweep();
    expect(await questionsTo(world, signatory)).toEqual(['2 open']);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
  });

  it('because its merge was undone is asked again, though it missed the date meanwhile', async () => {
    const [campaign, signatory] = await asked();
    const into = await aSignatory(world, campaign);
    await merge(campaign, signatory, into);
    await world.clock.advance('73 hours');
    await sweep();
    await decide((tx) => undoMerge(tx, campaign.id, signatory.id, 'reviewer'));
    await sweep();
    expect(await questionsTo(world, signatory)).toEqual(['2 open']);
  });

  it('is spoken of by a change though nobody stood when it was made: its editor says whether it is material', async () => {
    const campaign = await anOpenCampaign(world);
    await reject(campaign, await aSignatory(world, campaign));
    await expect(aChange(world, campaign, undefined)).rejects.toMatchObject({ code: 'material-unsaid' });
  });
});

describe('a mail about a changed letter', () => {
  it('does not go to who withdrew since, though no sweep has seen it', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await issueConfirmUrl(world.database, world.configuration, signatory.id);
    await aChange(world, campaign, true);
    await sweepReconsents(world, (payload) =>
      withdrawByLink(world.database, tokenOf(world, signatory)).then(() =>
        new AskAgain(world.database, world.mailer, world.configuration).handle(payload),
      ),
    );
    expect(await world.mailsTo(signatory.contactEmail)).toEqual([]);
  });
});

describe('a final letter', () => {
  it('is not made early by hand while somebody may still agree, unless its coordinator says so', async () => {
    const [campaign, silent] = await asked();
    await world.clock.travelTo(new Date(campaign.deadlineAt.getTime() + 60_000));
    await sweep();
    expect(await bound(world, silent)).toEqual(['needs-reconsent', 1]);
    await expect(finalizeByHand(world.database, campaign.id, 'owner', {})).rejects.toMatchObject({ code: 'in-grace' });
    const { count } = await finalizeByHand(world.database, campaign.id, 'owner', { evenInGrace: true });
    expect(count).toBe(0);
  });

  it('has in its next edition nobody who saw an earlier text only, whoever approved them since', async () => {
    const campaign = await anOpenCampaign(world);
    const [loyal, turned] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await reject(campaign, turned);
    await aChange(world, campaign, true);
    await sweep();
    await agree(loyal, 2);
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    await approve(campaign, turned);
    const { id } = await campaignById(world.database, campaign.id);
    await expect(makeEdition(world.database, id, 'owner')).rejects.toMatchObject({ code: 'nothing-changed' });
    expect((await editionsOf(world.database, id)).map(({ count }) => count)).toEqual([1]);
  });

  it('leaves no unanswered signature waiting for a review that would print it', async () => {
    const campaign = await anOpenCampaign(world);
    const [pending] = [await aVerifiedSignOn(world, campaign), await aSignOn(world, campaign)];
    await aChange(world, campaign, true);
    await closed(world, campaign);
    await finalizeRoster(world.database, campaign.id, 'clock');
    expect(await bound(world, pending)).toEqual(['needs-reconsent', 1]);
  });
});
