import type { Reader, Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignEvents } from '../campaigns.events.js';
import { letterVersion, lockCampaign } from '../campaigns.queries.js';
import { onlyNumbersDiffer } from '../letter/only-numbers-differ.js';
import type { LetterCounts } from '../letter/placeholders.js';
import { completeLetter } from '../letter/complete-letter.js';
import type { LetterInput, LetterText } from '../letter-text.js';
import { assertLanguages, assertLetter, writeLetterVersion } from './write-letter-version.js';

/**
 * Puts a new version of the letter in force. The versions before stay: each sign-on is bound to the one it saw. After a material
 * change, those who signed before are asked again (`#reconsent`). Of a closed campaign only numbers change, before it is made final.
 *
 * @param material whether signers have to be asked again; null when nobody has signed yet
 * @param counts of the roster as it is now: a number in the title of a closed letter may become one of them
 * @returns the new version's number
 * @throws DomainError `letter-frozen` once the deadline has passed, `letter-languages`, `head-missing`, `count-missing`, `placeholders`
 */
export async function changeLetter(
  tx: Tx,
  id: string,
  letter: LetterInput[],
  actor: string,
  material: boolean | null = null,
  counts?: LetterCounts,
): Promise<number> {
  const campaign = await lockCampaign(tx, id);
  const over = !(await mayChange(tx, campaign));
  if (over && campaign.state !== 'closed') throw frozen();
  const texts = await newLetter(tx, campaign, letter);
  if (over && (material === true || !onlyNumbersDiffer(await letterVersion(tx, campaign), texts, counts)))
    throw frozen();
  const number = campaign.letterVersion + 1;
  await writeLetterVersion(tx, { campaignId: id, number, writtenBy: actor, material }, texts);
  // A form that is open while nobody has signed yet is asked again too: nobody said that the change does not matter.
  await tx.rows(
    `UPDATE campaigns SET letter_version = $2, title = $3, material_version = CASE WHEN $4 THEN $2 ELSE material_version END
     WHERE id = $1`,
    [id, number, mainTitle(campaign, texts), !over && (material ?? true)],
  );
  await recordEvent(tx, {
    type: campaignEvents.changed,
    campaignId: id,
    subjectId: id,
    actor,
    data: { letterVersion: number, material },
  });
  return number;
}

/** By the clock, not by the state alone: the sweep that moves it comes a little after the deadline. */
async function mayChange(tx: Tx, { id, state }: Campaign): Promise<boolean> {
  if (state !== 'open') return state === 'draft';
  const row = await tx.row<{ ahead: boolean }>('SELECT deadline_at > app_now() AS ahead FROM campaigns WHERE id = $1', [
    id,
  ]);
  return row?.ahead === true;
}

const frozen = (): DomainError =>
  new DomainError(
    'letter-frozen',
    'conflict',
    'The deadline has passed; the letter that was signed does not change any more. Until it is made final, a number in its text, in digits or in words, may become {{count}}, and one in its title the number that the roster has.',
  );

/**
 * A letter as it would be put in force: each text whole, checked.
 *
 * @throws DomainError `letter-languages`, `head-missing`, `count-missing`, `placeholders`
 */
export async function newLetter(reader: Reader, campaign: Campaign, letter: LetterInput[]): Promise<LetterText[]> {
  assertLanguages(campaign.languages, letter);
  const texts = completeLetter(letter, await letterVersion(reader, campaign));
  assertLetter(texts);
  return texts;
}

/** @returns the title that lists and mails use: that of the main language */
export function mainTitle({ languages }: Pick<Campaign, 'languages'>, letter: LetterText[]): string {
  return (letter.find(({ language }) => language === languages[0]) ?? letter[0])?.title.normalize('NFC').trim() ?? '';
}
