import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import type { CaughtMail } from '#platform/embedded';
import { askSigner, questionsOf, rejectSignOn, SendQuestion, TellRejected } from '#review';
import { AnnounceTo, finalizeRoster } from '#roster';
import type { SignOn } from '#sign-ons';
import { AnswerRepeat } from '#verification';
import { anOpenCampaign, closed, eveningIn } from './builders/campaigns.js';
import { aChange, sweepReconsents } from './builders/reconsents.js';
import { Reminding } from './builders/reminding.js';
import { laidOut } from './builders/rosters.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from './builders/sign-ons.js';
import { mailed } from './builders/verifications.js';
import { World } from './builders/world.js';

const KINDS = [
  'already-signed',
  'announcement',
  'letter-changed',
  'letter-changed-reminder',
  'question',
  'rejection',
  'reminder-asked',
  'reminder-unverified',
  'verification',
];

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

async function aLetterForPersons(language: string): Promise<Campaign> {
  await world.database.rows(`UPDATE campaigns SET state = 'archived'`); // reminders of this letter only
  const campaign = await anOpenCampaign(world, {
    languages: [language],
    letter: [{ language, body: '{{count}}' }],
    deadline: { local: await eveningIn(world, 20), zone: 'UTC' },
  });
  return laidOut(world, campaign, { individualsMaySign: true });
}

/** Signs as a few persons and lets everything happen to them that they are written to about. */
async function livedThrough(campaign: Campaign, language: string): Promise<SignOn[]> {
  const { database, mailer, configuration } = world;
  const person = (
    name: string,
  ): { kind: 'individual'; contactName: string; contactEmail: string; language: string } => ({
    ...{ kind: 'individual', contactName: 'Ana Pérez', contactEmail: `${name}@${language}.example`, language },
  });
  const repeat = new AnswerRepeat(database, mailer, configuration);

  const printed = await aSignatory(world, campaign, person('printed'));
  await repeat.handle({ signOnId: printed.id });
  const behind = await aSignatory(world, campaign, person('behind'));
  await aChange(world, campaign, true, 'We, {{count}}');
  await repeat.handle({ signOnId: behind.id });
  await sweepReconsents(world);
  await world.clock.advance('49 hours'); // less than a day is left to answer
  await sweepReconsents(world);
  await database.rows('UPDATE sign_ons SET letter_version = 2 WHERE id = $1', [printed.id]);

  const rejected = await aVerifiedSignOn(world, campaign, person('rejected'));
  await database.transaction((tx) => rejectSignOn(tx, campaign.id, rejected.id, 'operator', '…'));
  await new TellRejected(database, mailer).handle({ signOnId: rejected.id });

  const asked = await aVerifiedSignOn(world, campaign, person('asked'));
  await database.transaction((tx) => askSigner(tx, campaign.id, asked.id, 'operator', '?'));
  const [question] = await questionsOf(database, asked.id);
  await new SendQuestion(database, mailer, configuration).handle({ questionId: question?.id ?? '' });

  const signed = await aSignOn(world, campaign, person('signed'));
  await mailed(world, signed);
  const unverified = await aSignOn(world, campaign, person('unverified'));
  const reminding = new Reminding(world);
  await reminding.travelBefore(campaign, 48);
  await reminding.run(await reminding.sweep());

  const edition = await finalizeRoster(database, (await closed(world, campaign)).id, 'operator');
  await new AnnounceTo(database, mailer, configuration).handle({
    editionId: edition?.id ?? '',
    signOnId: printed.id,
  });
  return [printed, behind, rejected, asked, signed, unverified];
}

describe('a person who signs for themselves', () => {
  it.each(['en', 'es', 'fr', 'pt'])('is called an organization in no kind of mail in %s', async (language) => {
    const campaign = await aLetterForPersons(language);
    const signOns = await livedThrough(campaign, language);
    const sent = await world.database.rows<{ kind: string }>(
      `SELECT DISTINCT kind FROM mails WHERE campaign_id = $1 AND state = 'sent' ORDER BY kind`,
      [campaign.id],
    );
    expect(sent.map(({ kind }) => kind)).toEqual(KINDS);
    const mails: CaughtMail[] = (
      await Promise.all(signOns.map(({ contactEmail }) => world.mailsTo(contactEmail)))
    ).flat();
    for (const { subject, text, html } of mails) {
      expect([subject, text, html].filter((side) => /organi[sz]a/i.test(side))).toEqual([]);
      expect(text).toContain('Ana Pérez');
    }
  });
});
