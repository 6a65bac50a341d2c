import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, campaignById } from '#campaigns';
import { openDuplicates } from '#matching';
import { checkRoster, exportContacts, finalizeRoster } from '#roster';
import { type SignOn, signOnById } from '#sign-ons';
import { admitLate, AnswerRepeat, confirmByCode } from '#verification';
import { anOpenCampaign, closed } from '../../test/builders/campaigns.js';
import { aList, invited } from '../../test/builders/inviting.js';
import { aChange, bound, sweepReconsents } from '../../test/builders/reconsents.js';
import { aSignatory, aSignOn } from '../../test/builders/sign-ons.js';
import { mailed, tokenOf } from '../../test/builders/verifications.js';
import { World } from '../../test/builders/world.js';
import { agreeByLink } from './commands/agree-to-letter.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

/** @returns a signer who was printed and did not answer to a change of the letter in time */
async function unanswered(): Promise<{ campaign: Campaign; silent: SignOn }> {
  const campaign = await anOpenCampaign(world);
  const { id } = await aSignatory(world, campaign);
  await aChange(world, campaign, true);
  await sweepReconsents(world);
  await world.clock.advance('73 hours');
  await sweepReconsents(world);
  return { campaign: await campaignById(world.database, campaign.id), silent: await signOnById(world.database, id) };
}

const checked = async ({ id }: Campaign): Promise<unknown> =>
  (await checkRoster(world.database, id)).find(({ code }) => code === 'versions-unconfirmed')?.found;

describe('a signature without an answer about a changed letter', () => {
  it('stands: its organization is not invited to sign', async () => {
    const { campaign, silent } = await unanswered();
    const report = await invited(world, campaign, aList(`${silent.name},else@invited.example`));
    expect([report.invited, report.skipped.length]).toEqual([0, 1]);
  });

  it('is asked about beside another of the same organization, for its signer may come back', async () => {
    const { campaign, silent } = await unanswered();
    const other = await aSignOn(world, campaign);
    const [left, right] = [silent.id, other.id].sort();
    await world.database.rows(
      `INSERT INTO possible_duplicates (campaign_id, left_id, right_id, verdict, score, reasons) VALUES ($1, $2, $3, 'review', 0.8, '{}')`,
      [campaign.id, left, right],
    );
    expect(await openDuplicates(world.database, campaign.id)).toHaveLength(1);
  });

  it('is among the contacts of the letter, with its state', async () => {
    const { campaign, silent } = await unanswered();
    const lines: string[] = [];
    for await (const part of await exportContacts(world.database, campaign.id, 'owner')) lines.push(part);
    expect(lines.join('')).toContain(`${silent.contactEmail},en,needs-reconsent,1`);
  });

  it('given again is answered by a mail that does not say that all is done', async () => {
    const { silent } = await unanswered();
    const before = (await world.mailsTo(silent.contactEmail)).length;
    await new AnswerRepeat(world.database, world.mailer, world.configuration).handle({ signOnId: silent.id });
    const mails = await world.mailsTo(silent.contactEmail);
    expect(mails).toHaveLength(before + 1);
    expect(mails.find(({ subject }) => subject.includes('has signed already'))?.text).toContain('shows what changed');
  });
});

describe('the check before a letter is made final', () => {
  it('names who has not agreed to the text as it is, also while they are still printed', async () => {
    const campaign = await anOpenCampaign(world);
    const signatory = await aSignatory(world, campaign);
    await aSignatory(world, campaign);
    expect(await checked(campaign)).toBeUndefined();
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    expect(await checked(campaign)).toBe(2);
    await agreeByLink(world.database, tokenOf(world, signatory), 2);
    expect(await checked(campaign)).toBe(1);
    await world.clock.advance('73 hours');
    await sweepReconsents(world);
    expect(await checked(campaign)).toBe(1);
  });

  it('names nobody where silence agrees', async () => {
    const campaign = await anOpenCampaign(world, { reconsent: { rule: 'object', hours: 72 } });
    await aSignatory(world, campaign);
    await aChange(world, campaign, true);
    await sweepReconsents(world);
    expect(await checked(campaign)).toBeUndefined();
  });
});

it('who was let in late and confirmed by code may agree to the new text as long as they might confirm', async () => {
  const campaign = await anOpenCampaign(world);
  const late = await aSignOn(world, campaign);
  await mailed(world, late);
  await aChange(world, campaign, true);
  await closed(world, campaign);
  await finalizeRoster(world.database, campaign.id, 'clock');
  await world.database.transaction((tx) => admitLate(tx, campaign.id, late.id, 'owner'));
  await mailed(world, late, 2);
  const [mail] = await world.mailsTo(late.contactEmail);
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  await confirmByCode(world.database, world.configuration.SECRET, late.id, code);
  expect(await bound(world, late)).toEqual(['pending-review', 1]);
  await agreeByLink(world.database, tokenOf(world, late), 2);
  expect(await bound(world, late)).toEqual(['pending-review', 2]);
});
