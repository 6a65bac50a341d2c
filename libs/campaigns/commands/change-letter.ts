import type { Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { recordEvent } from '#platform/outbox';
import { campaignEvents } from '../campaigns.events.js';
import { lockCampaign } from '../campaigns.queries.js';
import { assertLetter, type LetterText, writeLetterVersion } from './write-letter-version.js';

/**
 * Puts a new version of the letter in force. The versions before stay: each sign-on is bound to the one in
 * force when it was accepted.
 *
 * @returns the new version's number
 * @throws DomainError `letter-frozen` once the deadline has passed, `letter-languages`, `count-missing`
 */
export async function changeLetter(tx: Tx, id: string, letter: LetterText[], actor: string): Promise<number> {
  const campaign = await lockCampaign(tx, id);
  if (!['draft', 'open'].includes(campaign.state)) {
    throw new DomainError(
      'letter-frozen',
      'conflict',
      'The deadline has passed; the letter that was signed does not change any more.',
    );
  }
  assertLetter(campaign.languages, letter);
  const number = campaign.letterVersion + 1;
  await writeLetterVersion(tx, id, number, letter);
  await tx.rows('UPDATE campaigns SET letter_version = $2 WHERE id = $1', [id, number]);
  await recordEvent(tx, {
    type: campaignEvents.changed,
    campaignId: id,
    subjectId: id,
    actor,
    data: { letterVersion: number },
  });
  return number;
}
