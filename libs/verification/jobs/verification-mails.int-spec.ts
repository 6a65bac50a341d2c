import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Campaign, formatInstant } from '#campaigns';
import { addressKey, suppress } from '#mail';
import { readMail } from '#platform/embedded';
import type { SignOn } from '#sign-ons';
import { anOpenCampaign } from '../../../test/builders/campaigns.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { mailed, readLater, tokenOf } from '../../../test/builders/verifications.js';
import { unique, World } from '../../../test/builders/world.js';
import { confirmByLink } from '../commands/confirm-sign-on.js';
import { requestVerification } from '../commands/request-verification.js';
import { withdrawByLink } from '../commands/withdraw-sign-on.js';
import { mailCode } from '../secrets.js';
import { AnswerRepeat } from './answer-repeat.js';

let world: World;
let campaign: Campaign;
beforeAll(async () => {
  world = await World.create({
    PUBLIC_URL: 'https://letters.example/',
    MAIL_FROM: 'Letters <letters@coalition.example>',
  });
  campaign = await anOpenCampaign(world, { deadline: { local: '2099-01-15T17:00', zone: 'America/Mexico_City' } });
});
afterAll(() => world.close());

describe('the verification mail', () => {
  it('is sent once though its job runs twice, with a Message-ID that follows from what it is', async () => {
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await mailed(world, signOn);
    const [mail, ...more] = await world.mailsTo(signOn.contactEmail);
    expect(more).toEqual([]);
    const row = await world.database.row<{ messageId: string; state: string }>(
      'SELECT message_id, state FROM mails WHERE key = $1',
      [`verification:${signOn.id}:1`],
    );
    const read = await readMail(world.mailDir, mail?.id ?? '');
    expect(row).toEqual({ messageId: read?.headers['message-id'], state: 'sent' });
    expect(row?.messageId).toMatch(/^<[0-9a-f]{40}@coalition\.example>$/);
    expect(read?.headers['auto-submitted']).toBe('auto-generated');
  });

  it('carries the link, the code, the address to type it at, and until when', async () => {
    const signOn = await aSignOn(world, campaign, { organizationName: 'Ñandú & Sons <Ltd>' });
    await mailed(world, signOn);
    const [mail] = await world.mailsTo(signOn.contactEmail);
    expect(mail?.text).toContain(`https://letters.example/v/${tokenOf(world, signOn)}`);
    expect(mail?.text).toContain(`https://letters.example/sign-ons/${signOn.id}/code`);
    expect(mail?.text).toContain(mailCode(world.configuration.SECRET, signOn.id, 1));
    expect(mail?.text).toContain('Ñandú & Sons <Ltd>');
    // Narrow and no-break spaces may be folded by the way to plain text.
    expect(mail?.text.replace(/\s+/gu, ' ')).toContain(
      formatInstant(campaign.graceEndsAt, 'America/Mexico_City', 'en').replace(/\s+/gu, ' '),
    );
  });

  it('stores the token hashed and the code nowhere', async () => {
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    const rows = await world.database.rows(
      'SELECT * FROM verifications JOIN mails ON subject_id = sign_on_id WHERE sign_on_id = $1',
      [signOn.id],
    );
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    for (const secret of [tokenOf(world, signOn), signOn.contactEmail, signOn.contactName])
      expect(stored).not.toContain(secret);
    expect(stored).not.toMatch(new RegExp(`\\b${mailCode(world.configuration.SECRET, signOn.id, 1)}\\b`));
  });

  it('asked for again is a second mail with the same link and another code', async () => {
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await world.clock.advance('6 minutes');
    await world.database.transaction((tx) => requestVerification(tx, signOn.id));
    await mailed(world, signOn, 2);
    await mailed(world, signOn, 2);
    const mails = await world.mailsTo(signOn.contactEmail);
    expect(mails).toHaveLength(2);
    const codes = mails.map((mail) => /\b\d{6}\b/.exec(mail.text)?.[0]);
    expect([...codes].sort()).toEqual(
      [1, 2].map((revision) => mailCode(world.configuration.SECRET, signOn.id, revision)).sort(),
    );
    expect(new Set(mails.map((mail) => /\/v\/[\w-]+/.exec(mail.text)?.[0])).size).toBe(1);
    expect(new Set(mails.map((mail) => mail.headers['message-id'])).size).toBe(2);
  });

  it('is not sent to who confirmed meanwhile', async () => {
    const signOn = await aVerifiedSignOn(world, campaign);
    await mailed(world, signOn);
    expect(await world.mailsTo(signOn.contactEmail)).toEqual([]);
  });
});

describe('a mailbox that others fill in', () => {
  const at = (contactEmail: string, under = campaign): Promise<SignOn> => aSignOn(world, under, { contactEmail });

  it('gets twenty verification mails a day and no more, whoever asks under whatever name', async () => {
    const mailbox = `${unique('victim')}@signer.example`;
    for (let n = 0; n < 22; n += 1) await mailed(world, await at(n % 2 === 0 ? mailbox : mailbox.toUpperCase()));
    expect(await world.mailsTo(mailbox)).toHaveLength(20);
    await mailed(world, await at(`${unique('other')}@signer.example`));
    expect(await world.mailsTo(mailbox)).toHaveLength(20);
  });

  it('gets the next ones a day later', async () => {
    const mailbox = `${unique('victim')}@signer.example`;
    for (let n = 0; n < 20; n += 1) await mailed(world, await at(mailbox));
    const late = await at(mailbox);
    await mailed(world, late);
    expect(await world.mailsTo(mailbox)).toHaveLength(20);
    await world.database.rows(
      `UPDATE mails SET sent_at = sent_at - interval '1 day' WHERE subject_id IN (SELECT id FROM sign_ons WHERE email_key = $1)`,
      [mailbox],
    );
    await mailed(world, late);
    expect(await world.mailsTo(mailbox)).toHaveLength(21);
  });

  it('gets no more mail about a letter after "this was not me", and still gets that of another letter', async () => {
    const mailbox = `${unique('victim')}@signer.example`;
    const refused = await at(mailbox);
    await mailed(world, refused);
    await withdrawByLink(world.database, tokenOf(world, refused));
    await mailed(world, await at(mailbox));
    await mailed(world, await at(mailbox.toUpperCase()));
    expect(await world.mailsTo(mailbox)).toHaveLength(1);
    await mailed(world, await at(mailbox, await anOpenCampaign(world)));
    expect(await world.mailsTo(mailbox)).toHaveLength(2);
  });

  it('that withdrew a signature it had confirmed is asked again when it signs again', async () => {
    const mailbox = `${unique('signer')}@signer.example`;
    const first = await at(mailbox);
    await mailed(world, first);
    await readLater(world, first);
    await confirmByLink(world.database, tokenOf(world, first));
    await withdrawByLink(world.database, tokenOf(world, first));
    await mailed(world, await at(mailbox));
    expect(await world.mailsTo(mailbox)).toHaveLength(2);
  });

  it('that bounced gets no verification mail, and its ledger says why', async () => {
    const mailbox = `${unique('gone')}@signer.example`;
    const key = addressKey(world.configuration.SECRET, mailbox);
    await suppress(world.database, { addressKey: key, reason: 'bounce', campaignId: null });
    const signOn = await at(mailbox);
    await mailed(world, signOn);
    expect(await world.mailsTo(mailbox)).toEqual([]);
    const rows = await world.database.rows('SELECT state FROM mails WHERE subject_id = $1', [signOn.id]);
    expect(rows).toEqual([{ state: 'suppressed' }]);
  });
});

describe('signing a second time', () => {
  const answer = ({ id }: SignOn): Promise<void> =>
    new AnswerRepeat(world.database, world.mailer, world.configuration).handle({ signOnId: id });

  it('after confirming is answered with "signed already", once a day at most', async () => {
    const signOn = await aSignatory(world, campaign);
    for (let n = 0; n < 3; n += 1) await answer(signOn);
    const [mail, ...more] = await world.mailsTo(signOn.contactEmail);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`${signOn.name} has signed already`);
    await world.clock.advance('1 day');
    await answer(signOn);
    await answer(signOn);
    expect(await world.mailsTo(signOn.contactEmail)).toHaveLength(2);
  });

  it('before confirming asks for the verification mail again, within its limits', async () => {
    const signOn = await aSignOn(world, campaign);
    await mailed(world, signOn);
    await answer(signOn);
    await world.clock.advance('6 minutes');
    await answer(signOn);
    await answer(signOn);
    expect(await world.eventTypes(signOn.id)).toEqual(['sign-on.accepted', 'verification.requested']);
  });

  it('is not answered again when a queue that lost its data brings the job back', async () => {
    const signOn = await aSignatory(world, await anOpenCampaign(world));
    const askedAt = new Date(Date.now() - 1_000).toISOString();
    const job = new AnswerRepeat(world.database, world.mailer, world.configuration);
    await job.handle({ signOnId: signOn.id, askedAt });
    await world.clock.advance('2 days');
    await job.handle({ signOnId: signOn.id, askedAt });
    expect(await world.mailsTo(signOn.contactEmail)).toHaveLength(1);
  });

  it('after a withdrawal or a rejection is not answered by mail', async () => {
    const signOn = await aSignatory(world, campaign);
    for (const state of ['withdrawn', 'rejected', 'expired']) {
      await world.database.rows('UPDATE sign_ons SET state = $2 WHERE id = $1', [signOn.id, state]);
      await answer(signOn);
    }
    expect(await world.mailsTo(signOn.contactEmail)).toEqual([]);
  });
});
