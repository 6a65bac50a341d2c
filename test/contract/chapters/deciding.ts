import type { Campaign } from '#campaigns';
import {
  approveSignOn,
  askSigner,
  issueQuestionUrl,
  mergeSignOn,
  questionsOf,
  rejectSignOn,
  SendQuestion,
  TellRejected,
} from '#review';
import type { SignOn } from '#sign-ons';
import { AnswerRepeat } from '#verification';
import { aSignatory, aVerifiedSignOn } from '../../builders/sign-ons.js';
import type { Story } from '../story.js';

/** Coordinators decide about everybody in another way. @returns a signatory */
export async function deciding(story: Story, campaign: Campaign): Promise<SignOn> {
  const { gallery, on } = story;
  const { database } = on.world;
  const members = ['Aldea', { name: 'Nube', role: 'Observers' }];
  const approved = await aSignatory(on.world, campaign, story.signer('Agua Clara', { country: 'MX', members }));
  await on.run(AnswerRepeat, { signOnId: approved.id });
  await gallery.page('confirmation-approved', await story.pageOf(approved));

  const rejected = await aVerifiedSignOn(on.world, campaign, story.signer('Rejected'));
  await database.transaction((tx) => rejectSignOn(tx, campaign.id, rejected.id, 'operator', 'It is no organization.'));
  await on.run(TellRejected, { signOnId: rejected.id });
  await gallery.page('confirmation-rejected', await story.pageOf(rejected));

  const merged = await aVerifiedSignOn(on.world, campaign, story.signer('Agua Clara A.C.'));
  await database.transaction((tx) => mergeSignOn(tx, campaign.id, merged.id, approved.id, 'operator'));
  await gallery.page('confirmation-merged', await story.pageOf(merged));

  const leaves = await aSignatory(on.world, campaign, story.signer('Leaves'));
  await gallery.press('confirmation-withdrawing', `${await story.pageOf(leaves)}/withdraw`);
  await gallery.page('confirmation-withdrawn', await story.pageOf(leaves));
  await asking(story, campaign);
  return approved;
}

async function asking(story: Story, campaign: Campaign): Promise<void> {
  const { gallery, on } = story;
  const { database, configuration } = on.world;
  const { signOn, questionId } = await aSignerWhoIsAsked(story, campaign, 'Answers');
  const path = new URL(await issueQuestionUrl(database, configuration, questionId)).pathname;
  await gallery.page('question', path);
  await gallery.press('question-missing', path, { answer: '' });
  await gallery.press('question-answering', path, { answer: 'A river trust.\nIn Oaxaca.' });
  await gallery.page('question-answered', path);
  await database.transaction((tx) => approveSignOn(tx, campaign.id, signOn.id, 'operator'));
}

/** @returns a sign-on whose contact is asked something, and has the mail */
export async function aSignerWhoIsAsked(
  story: Story,
  campaign: Campaign,
  name: string,
): Promise<{ signOn: SignOn; questionId: string }> {
  const { on } = story;
  const { database } = on.world;
  const signOn = await aVerifiedSignOn(on.world, campaign, story.signer(name));
  await database.transaction((tx) => askSigner(tx, campaign.id, signOn.id, 'operator', 'Who are you?\nAnd where?'));
  const [question] = await questionsOf(database, signOn.id);
  const questionId = question?.id ?? '';
  await on.run(SendQuestion, { questionId });
  return { signOn, questionId };
}
