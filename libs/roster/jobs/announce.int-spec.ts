import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Campaign } from '#campaigns';
import { sendAgain, unknownMails } from '#mail';
import { mergeSignOn } from '#review';
import type { SignOn } from '#sign-ons';
import { withdrawByLink } from '#verification';
import { anOpenCampaign, closed } from '../../../test/builders/campaigns.js';
import { KeptJobs } from '../../../test/builders/kept-jobs.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { World } from '../../../test/builders/world.js';
import { finalizeRoster } from '../commands/finalize-roster.js';
import type { Edition } from '../edition.entity.js';
import { Announce } from './announce.js';
import { AnnounceAgain } from './announce-again.js';
import { AnnounceTo, announceTo } from './announce-to.js';

describe('announcing an edition', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example' });
  });
  afterAll(() => world.close());

  async function frozen(campaign: Campaign): Promise<Edition> {
    await closed(world, campaign);
    return (await finalizeRoster(world.database, campaign.id, 'clock')) as Edition;
  }

  /** Runs the announcement and every job it makes. */
  async function announced(editionId: string): Promise<void> {
    const kept = new KeptJobs();
    await new Announce(world.database, kept.queues).handle({ editionId });
    const handler = new AnnounceTo(world.database, world.mailer, world.configuration);
    await Promise.all(kept.payloads(announceTo).map((payload) => handler.handle(payload)));
  }

  const merge = (campaign: Campaign, from: SignOn, into: SignOn): Promise<SignOn> =>
    world.database.transaction((tx) => mergeSignOn(tx, campaign.id, from.id, into.id, 'operator'));

  it('sends every signer one mail with the count and the address of the edition, though it runs twice', async () => {
    const campaign = await anOpenCampaign(world);
    const signers = [await aSignatory(world, campaign), await aSignatory(world, campaign)];
    const edition = await frozen(campaign);
    await announced(edition.id);
    await announced(edition.id);
    for (const { contactEmail, name } of signers) {
      const [mail, ...more] = await world.mailsTo(contactEmail);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('The letter is final: Keep the rivers clean');
      expect(mail?.text).toContain('2 signatures');
      expect(mail?.text).toContain(name);
      expect(mail?.text).toContain(`https://letters.example/c/${campaign.slug}/editions/1`);
    }
  });

  it('reaches those who were merged into an entry, over however many steps', async () => {
    const campaign = await anOpenCampaign(world);
    const [first, second, third] = [
      await aVerifiedSignOn(world, campaign),
      await aVerifiedSignOn(world, campaign),
      await aSignatory(world, campaign),
    ];
    await merge(campaign, first, second);
    await merge(campaign, second, third);
    await announced((await frozen(campaign)).id);
    for (const { contactEmail } of [first, second, third]) expect(await world.mailsTo(contactEmail)).toHaveLength(1);
  });

  it('sends a mailbox that signed for two organizations one mail', async () => {
    const campaign = await anOpenCampaign(world);
    const { contactEmail } = await aSignatory(world, campaign);
    await aSignatory(world, campaign, { contactEmail: contactEmail.toUpperCase() });
    await announced((await frozen(campaign)).id);
    expect(await world.mailsTo(contactEmail)).toHaveLength(1);
  });

  it('sends a mailbox that signed for two organizations its mail though the first of them withdrew since', async () => {
    const campaign = await anOpenCampaign(world);
    const gone = await aSignatory(world, campaign);
    const stands = await aSignatory(world, campaign, { contactEmail: gone.contactEmail });
    const edition = await frozen(campaign);
    await world.database.rows(`UPDATE sign_ons SET state = 'withdrawn' WHERE id = $1`, [gone.id]);
    await announced(edition.id);
    const [mail, ...more] = await world.mailsTo(gone.contactEmail);
    expect([mail?.text.includes(stands.name), more]).toEqual([true, []]);
  });

  it('sends nothing to who is not on it: unverified, not approved, or withdrawn since', async () => {
    const campaign = await anOpenCampaign(world);
    const gone = await aSignatory(world, campaign);
    const others = [await aSignOn(world, campaign), await aVerifiedSignOn(world, campaign), gone];
    const edition = await frozen(campaign);
    const token = randomUUID();
    await world.database.rows(
      `INSERT INTO verifications (sign_on_id, token_hash) VALUES ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'))`,
      [gone.id, token],
    );
    await withdrawByLink(world.database, token);
    await announced(edition.id);
    for (const { contactEmail } of others) expect(await world.mailsTo(contactEmail)).toEqual([]);
  });

  it('again, after a person said so, sends that one signer the same mail, and those who have it none', async () => {
    const campaign = await anOpenCampaign(world);
    const signer = await aSignatory(world, campaign);
    await announced((await frozen(campaign)).id);
    const [first] = await world.mailsTo(signer.contactEmail);
    const handler = new AnnounceTo(world.database, world.mailer, world.configuration);
    const again = (): Promise<void> => new AnnounceAgain(world.database, handler).handle({ signOnId: signer.id });
    await again();
    expect(await world.mailsTo(signer.contactEmail)).toHaveLength(1);
    await world.database.rows(
      `UPDATE mails SET state = 'unknown', handed_over_at = clock_timestamp() WHERE subject_id = $1 AND kind = 'announcement'`,
      [signer.id],
    );
    const [{ id } = { id: '' }] = await unknownMails(world.database, campaign.id);
    await world.database.transaction((tx) => sendAgain(tx, { id, campaignId: campaign.id }, 'operator'));
    await again();
    const mails = await world.mailsTo(signer.contactEmail);
    expect(mails.map(({ headers }) => headers['message-id'])).toEqual(Array(2).fill(first?.headers['message-id']));
  });
});
