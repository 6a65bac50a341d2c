import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Campaign } from '#campaigns';
import { linkToken } from '#platform/tokens';
import { type SignOn, signOnById } from '#sign-ons';
import { anOpenCampaign, eveningIn } from '../../../test/builders/campaigns.js';
import { Reminding } from '../../../test/builders/reminding.js';
import { aSignatory, aSignOn, aVerifiedSignOn } from '../../../test/builders/sign-ons.js';
import { times, together } from '../../../test/builders/together.js';
import { World } from '../../../test/builders/world.js';
import { SendQuestion } from '../jobs/send-question.js';
import { questionsOf } from '../questions.queries.js';
import { answerQuestion } from './answer-question.js';
import { askSigner } from './ask-signer.js';
import { rejectSignOn } from './reject-sign-on.js';

describe('asking a signer a question', () => {
  let world: World;
  let campaign: Campaign;
  let signOn: SignOn;
  beforeAll(async () => {
    world = await World.create({ PUBLIC_URL: 'https://letters.example' });
  });
  beforeEach(async () => {
    await world.database.rows(`UPDATE campaigns SET state = 'archived'`);
    campaign = await anOpenCampaign(world, { deadline: { local: await eveningIn(world, 20), zone: 'UTC' } });
    signOn = await aVerifiedSignOn(world, campaign);
  });
  afterAll(() => world.close());

  const ask = (question = 'Are you the national office?', { id } = signOn): Promise<SignOn> =>
    world.database.transaction((tx) => askSigner(tx, campaign.id, id, 'coordinator:x', question));

  /** Asks and mails. @returns the token of its link */
  async function asked(): Promise<string> {
    await ask();
    const [question] = await questionsOf(world.database, signOn.id);
    const questionId = question?.id ?? '';
    for (let n = 0; n < 2; n += 1)
      await new SendQuestion(world.database, world.mailer, world.configuration).handle({ questionId });
    return linkToken(world.configuration.SECRET, 'question', questionId);
  }

  it('leaves it waiting for review, with a flag and an event, and mails the question once', async () => {
    const token = await asked();
    expect(await signOnById(world.database, signOn.id)).toMatchObject({
      state: 'pending-review',
      flags: ['question-open'],
    });
    expect((await world.eventTypes(signOn.id)).at(-1)).toBe('review.asked');
    const [mail, ...more] = await world.mailsTo(signOn.contactEmail);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`A question about the signature of ${signOn.name}`);
    expect(mail?.text).toContain('Are you the national office?');
    expect(mail?.text).toContain(`https://letters.example/q/${token}`);
  });

  it('stores the answer once, whatever is pressed how often, and shows that it is there', async () => {
    const token = await asked();
    await together(...times(5, () => answerQuestion(world.database, token, 'Yes, we are.')));
    await answerQuestion(world.database, token, 'No!');
    expect(await questionsOf(world.database, signOn.id)).toMatchObject([{ answer: 'Yes, we are.' }]);
    expect((await signOnById(world.database, signOn.id)).flags).toEqual(['question-answered']);
    expect((await world.eventTypes(signOn.id)).filter((type) => type === 'review.answered')).toHaveLength(1);
  });

  it.each([
    ['nothing', '  \n ', 'must be filled in'],
    ['more than 5,000 characters', 'x'.repeat(5_001), 'must have at most 5000 characters'],
    ['what cannot be shown', 'a\u202eb', 'contains an invisible or control character; delete it'],
  ])('takes no answer of %s, and stores nothing', async (_, answer, message) => {
    const token = await asked();
    await expect(answerQuestion(world.database, token, answer)).rejects.toMatchObject({
      code: 'invalid-request',
      fields: [{ field: 'answer', message }],
    });
    expect(await questionsOf(world.database, signOn.id)).toMatchObject([{ answer: null }]);
  });

  it('takes an answer of 5,000 characters on several lines', async () => {
    const token = await asked();
    const answer = `${'\u{1f600}'.repeat(4_990)}\n\tsince 1`;
    expect(await answerQuestion(world.database, token, answer)).toMatchObject({ answer });
  });

  it('asks one question at a time, though ten ask at once, and another after the answer', async () => {
    const outcomes = await together(...times(10, () => ask()));
    expect(outcomes.filter((outcome) => outcome === 'question-open')).toHaveLength(9);
    const [question] = await questionsOf(world.database, signOn.id);
    await world.database.rows(`UPDATE questions SET answer = 'Yes', answered_at = app_now() WHERE id = $1`, [
      question?.id,
    ]);
    await ask('And since when?');
    expect((await questionsOf(world.database, signOn.id)).map((one) => one.answer)).toEqual([null, 'Yes']);
    expect((await signOnById(world.database, signOn.id)).flags).toEqual(['question-open']);
  });

  it('asks only who waits for review', async () => {
    for (const other of [await aSignOn(world, campaign), await aSignatory(world, campaign)])
      await expect(ask('Who?', other)).rejects.toMatchObject({ code: 'ask-only-waiting' });
    const foreign = await aVerifiedSignOn(world, await anOpenCampaign(world));
    await expect(ask('Who?', foreign)).rejects.toMatchObject({ code: 'sign-on-not-found' });
  });

  it('takes no answer once it was decided, and by no other link', async () => {
    const token = await asked();
    await world.database.transaction((tx) => rejectSignOn(tx, campaign.id, signOn.id, 'operator', 'No.'));
    await expect(answerQuestion(world.database, token, 'Yes')).rejects.toMatchObject({ code: 'question-over' });
    const forAnotherPurpose = linkToken(world.configuration.SECRET, 'link', signOn.id);
    await expect(answerQuestion(world.database, forAnotherPurpose, 'Yes')).rejects.toMatchObject({
      code: 'link-unknown',
    });
  });

  it('reminds of it by the plan until it is answered', async () => {
    const token = await asked();
    const reminding = new Reminding(world);
    const [question] = await questionsOf(world.database, signOn.id);
    await reminding.travelBefore(campaign, 48);
    await reminding.run(await reminding.sweep());
    const [reminder] = await world.mailsTo(signOn.contactEmail);
    expect(reminder?.subject).toBe(`Reminder: a question about the signature of ${signOn.name} is open`);
    expect(reminder?.text).toContain(`https://letters.example/q/${token}`);
    await reminding.travelBefore(campaign, 6);
    const kept = await reminding.sweep();
    await answerQuestion(world.database, token, 'Yes');
    await reminding.run(kept);
    expect(await reminding.fates(question?.id ?? '')).toEqual(['sent', 'skipped: acted']);
  });

  it('does not remind of a question that was asked a few hours ago', async () => {
    const reminding = new Reminding(world);
    await reminding.travelBefore(campaign, 50);
    await asked();
    const [question] = await questionsOf(world.database, signOn.id);
    await reminding.travelBefore(campaign, 48);
    await reminding.run(await reminding.sweep());
    expect(await reminding.fates(question?.id ?? '')).toEqual(['skipped: written-just-now']);
  });
});
