import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type Campaign, campaignById, moveDeadline, openCampaign } from '#campaigns';
import { addressKey, suppress } from '#mail';
import { mergeSignOn } from '#review';
import { checkRoster, editionsOf, Finalize, finalizeByHand, makeEdition, TellHeld } from '#roster';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign, closed, hoursAhead } from '../../test/builders/campaigns.js';
import { aCoordinator } from '../../test/builders/coordinators.js';
import { aChange, bound, questionsTo, sweepReconsents } from '../../test/builders/reconsents.js';
import { issueConfirmUrl } from '#verification';
import { aSignatory, aVerifiedSignOn } from '../../test/builders/sign-ons.js';
import { tokenOf } from '../../test/builders/verifications.js';
import { World } from '../../test/builders/world.js';
import { agreeByLink } from './commands/agree-to-letter.js';
import { AskAgain } from './jobs/ask-again.js';
import { reconsentsOf } from './reconsent.queries.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const OBJECT = { reconsent: { rule: 'object' as const, hours: 72 } };
const sweep = (): Promise<void> => sweepReconsents(world);
/** Asks, and lets every mail that would go out get lost with the queue. */
const askedInVain = (): Promise<void> => sweepReconsents(world, () => Promise.resolve());
const freezeByHand = ({ id }: Campaign, override: string[] = []) =>
  finalizeByHand(world.database, id, 'owner', { override });

async function changed(): Promise<{ campaign: Campaign; signatory: SignOn }> {
  const campaign = await anOpenCampaign(world, OBJECT);
  const signatory = await aSignatory(world, campaign);
  await aChange(world, campaign, true);
  return { campaign, signatory };
}

describe('silence of somebody who was never told', () => {
  it.each([
    ['was not asked at all', () => Promise.resolve()],
    ['was asked by a mail that never went out', askedInVain],
  ])('does not agree when the letter is frozen: who %s is not printed', async (_, asked) => {
    const { campaign, signatory } = await changed();
    await asked();
    await closed(world, campaign);
    expect(await freezeByHand(campaign, ['never-asked'])).toMatchObject({ count: 0 });
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
    expect(await questionsTo(world, signatory)).toEqual(['2 missed']);
  });

  it('means nothing at the date either: the question stays open, and its mail gives as much time as others had', async () => {
    const { signatory } = await changed();
    await askedInVain();
    await world.clock.advance('100 hours');
    await askedInVain();
    expect([await bound(world, signatory), await questionsTo(world, signatory)]).toEqual([['approved', 1], ['2 open']]);
    await world.clock.advance('30 minutes');
    await sweep();
    const [told] = await reconsentsOf(world.database, signatory.id);
    const hours = ((told?.answerBy.getTime() ?? 0) - (await world.clock.now()).getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(72, 1);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
  });

  it('does not agree where the mailbox takes no mail: at the date they leave the roster', async () => {
    const { signatory } = await changed();
    const key = addressKey(world.configuration.SECRET, signatory.contactEmail);
    await suppress(world.database, { addressKey: key, reason: 'bounce', campaignId: null });
    await sweep();
    expect(await world.mailsTo(signatory.contactEmail)).toEqual([]);
    await world.clock.advance('73 hours');
    await sweep();
    expect(await bound(world, signatory)).toEqual(['needs-reconsent', 1]);
  });

  it('is not made up by a mail after the grace, that would ask for an answer by a time which is over', async () => {
    const { campaign, signatory } = await changed();
    await askedInVain();
    await world.clock.travelTo(campaign.graceEndsAt);
    await new AskAgain(world.database, world.mailer, world.configuration).handle({ signOnId: signatory.id, number: 2 });
    expect(await world.mailsTo(signatory.contactEmail)).toEqual([]);
  });
});

describe('a letter whose signers were never asked about its change', () => {
  it('is held back at the deadline and names them; once it is open again they are asked and may be silent', async () => {
    const { campaign, signatory } = await changed();
    const { coordinator } = await aCoordinator(world, campaign);
    await closed(world, campaign);
    await new Finalize(world.database).handle({ campaignId: campaign.id });
    expect(await world.eventTypes(campaign.id)).toContain('roster.held');
    await new TellHeld(world.database, world.mailer, world.configuration, pino({ enabled: false })).handle({
      campaignId: campaign.id,
      heldAt: 1,
    });
    const [told] = await world.mailsTo(coordinator.email);
    expect([told?.text.includes('never asked'), told?.text.includes('another number')]).toEqual([true, false]);
    await expect(freezeByHand(campaign)).rejects.toMatchObject({
      code: 'checks-stop',
      fields: [{ field: 'never-asked', message: expect.stringContaining('deadline') }],
    });
    expect(await editionsOf(world.database, campaign.id)).toEqual([]);
    const deadline = { local: await hoursAhead(world, 100), zone: 'UTC' };
    await world.database.transaction(async (tx) => {
      await moveDeadline(tx, campaign.id, deadline, 'owner');
      await openCampaign(tx, campaign.id, 'owner');
    });
    await sweep();
    expect(await world.mailsTo(signatory.contactEmail)).toHaveLength(1);
    const again = await closed(world, await campaignById(world.database, campaign.id));
    expect(await freezeByHand(again)).toMatchObject({ count: 1 });
    expect(await bound(world, signatory)).toEqual(['approved', 2]);
  });

  it('and that was made final without them asks them when it is opened again', async () => {
    const { campaign, signatory } = await changed();
    await closed(world, campaign);
    await freezeByHand(campaign, ['never-asked']);
    const deadline = { local: await hoursAhead(world, 100), zone: 'UTC' };
    await world.database.transaction(async (tx) => {
      await moveDeadline(tx, campaign.id, deadline, 'owner');
      await openCampaign(tx, campaign.id, 'owner');
    });
    await sweep();
    const [mail] = await world.mailsTo(signatory.contactEmail);
    expect(mail?.text).toContain('/v/');
    expect(mail?.text).not.toContain('there is nothing to do');
    expect(await questionsTo(world, signatory)).toEqual(['2 open']);
  });

  it('and that was made final without them tells them so, once, and has them in its next edition once they agree', async () => {
    const { campaign, signatory } = await changed();
    const silent = await aSignatory(world, campaign, { letterVersion: 2 });
    await closed(world, campaign);
    await freezeByHand(campaign, ['never-asked']);
    await sweep();
    await world.clock.advance('100 hours');
    await sweep();
    const [mail, ...more] = await world.mailsTo(signatory.contactEmail);
    expect([mail?.text.includes('not under it'), mail?.text.includes('there is nothing to do'), more]).toEqual([
      true,
      false,
      [],
    ]);
    expect(await world.mailsTo(silent.contactEmail)).toEqual([]);
    await expect(makeEdition(world.database, campaign.id, 'owner')).rejects.toMatchObject({ code: 'nothing-changed' });
    expect([await bound(world, signatory), await questionsTo(world, signatory)]).toEqual([
      ['needs-reconsent', 1],
      ['2 missed'],
    ]);
    await sweep();
    expect(await world.mailsTo(signatory.contactEmail)).toHaveLength(1);
    await agreeByLink(world.database, tokenOf(world, signatory), 2);
    expect(await makeEdition(world.database, campaign.id, 'owner')).toMatchObject({ number: 2, count: 2 });
  });

  it('is not held back for who had left the roster before, nor where another of the organization agreed', async () => {
    const campaign = await anOpenCampaign(world);
    const [left, along] = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    await aChange(world, campaign, true);
    await sweep();
    await issueConfirmUrl(world.database, world.configuration, along.id);
    await agreeByLink(world.database, tokenOf(world, along), 2);
    await world.clock.advance('73 hours');
    await sweep();
    await aChange(world, campaign, true, 'We, the {{count}}, demand.');
    const agreed = await aVerifiedSignOn(world, campaign);
    await world.database.transaction((tx) =>
      mergeSignOn(tx, campaign.id, agreed.id, along.id, 'reviewer', { evenSo: true }),
    );
    await closed(world, campaign);
    expect(await freezeByHand(campaign)).toMatchObject({ count: 1 });
    expect([await bound(world, left), await bound(world, along)]).toEqual([
      ['needs-reconsent', 1],
      ['approved', 3],
    ]);
  });

  it('says while it is open that their mails still wait', async () => {
    const { campaign } = await changed();
    const found = (await checkRoster(world.database, campaign.id)).find(({ code }) => code === 'never-asked');
    expect(found).toMatchObject({ severity: 'stop', found: 1, cure: expect.stringContaining('wait to go out') });
    await sweep();
    expect((await checkRoster(world.database, campaign.id)).map(({ code }) => code)).not.toContain('never-asked');
  });
});
