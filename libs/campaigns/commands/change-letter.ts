import type { Reader, Tx } from '#platform/database';
import { recordEvent } from '#platform/outbox';
import type { Campaign } from '../campaign.entity.js';
import { campaignErrors } from '../campaigns.errors.js';
import { campaignEvents } from '../campaigns.events.js';
import { letterVersion, lockCampaign } from '../campaigns.queries.js';
import { isSameLetter } from '../letter/is-same-letter.js';
import { letterRevision } from '../letter/letter-revision.js';
import { onlyNumbersDiffer } from '../letter/only-numbers-differ.js';
import type { LetterCounts } from '../letter/placeholders.js';
import { completeLetter } from '../letter/complete-letter.js';
import type { LetterInput, LetterText } from '../letter-text.js';
import type { LetterVersion } from '../letter-version.entity.js';
import { assertLanguages, assertLetter, writeLetterVersion } from './write-letter-version.js';

/** A change of the letter as its editor sends it. */
export interface LetterEdit {
  letter: LetterInput[];
  /** revision of the version that was edited, see `letterRevision`; left out: whichever is in force */
  expectedRevision?: string;
  /** whether the change matters to those who signed; required once somebody has */
  material?: boolean;
  /** gives the numbers of the roster: to one of them a number in the title of a closed letter may be corrected */
  countsNow?: (reader: Reader, campaignId: string) => Promise<LetterCounts>;
}

/**
 * Puts a new version of the letter in force. The versions before stay: each sign-on is bound to the one it saw. After a material
 * change, those who signed before are asked again (`#reconsent`). Of a closed campaign only numbers change, before it is made final.
 *
 * The text that is in force makes no new version, whatever else is sent with it: a request that is sent twice is answered twice.
 *
 * @param signed how many sign-ons the change concerns; the caller knows them
 * @returns the number of the version in force then
 * @throws DomainError `letter-languages`, `head-missing`, `count-missing`, `letter-too-deep`, `placeholders`; `letter-changed-meanwhile`
 *   when another version than the expected one is in force; `material-unsaid`; `letter-frozen` once the deadline has passed
 */
export async function changeLetter(
  tx: Tx,
  id: string,
  { letter, expectedRevision, material, countsNow }: LetterEdit,
  actor: string,
  signed = 0,
): Promise<number> {
  const campaign = await lockCampaign(tx, id);
  const inForce = await letterVersion(tx, campaign);
  const texts = wholeLetter(campaign, inForce, letter);
  if (isSameLetter(inForce, texts)) return campaign.letterVersion;
  if (expectedRevision !== undefined && expectedRevision !== letterRevision(campaign))
    throw campaignErrors.letterChangedMeanwhile(campaign.letterVersion);
  const said = signed > 0 ? material : null;
  if (said === undefined) throw campaignErrors.materialUnsaid(signed);
  const over = !(await mayChange(tx, campaign));
  const corrects = campaign.state === 'closed' && said !== true;
  if (over && !(corrects && onlyNumbersDiffer(inForce, texts, await countsNow?.(tx, id))))
    throw campaignErrors.letterFrozen();
  return putInForce(tx, campaign, texts, { actor, over, material: said });
}

interface HowPut {
  actor: string;
  /** the deadline has passed: nobody is asked again */
  over: boolean;
  /** null when nobody has signed yet */
  material: boolean | null;
}

async function putInForce(
  tx: Tx,
  campaign: Campaign,
  texts: LetterText[],
  { actor, over, material }: HowPut,
): Promise<number> {
  const { id } = campaign;
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

/**
 * A letter as it would be put in force: each text whole, checked.
 *
 * @throws DomainError `letter-languages`, `head-missing`, `count-missing`, `placeholders`
 */
export async function newLetter(reader: Reader, campaign: Campaign, letter: LetterInput[]): Promise<LetterText[]> {
  return wholeLetter(campaign, await letterVersion(reader, campaign), letter);
}

function wholeLetter(campaign: Campaign, inForce: LetterVersion[], letter: LetterInput[]): LetterText[] {
  assertLanguages(campaign.languages, letter);
  const texts = completeLetter(letter, inForce);
  assertLetter(texts);
  return texts;
}

/** @returns the title that lists and mails use: that of the main language */
export function mainTitle({ languages }: Pick<Campaign, 'languages'>, letter: LetterText[]): string {
  return (letter.find(({ language }) => language === languages[0]) ?? letter[0])?.title.normalize('NFC').trim() ?? '';
}
