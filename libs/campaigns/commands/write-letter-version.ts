import type { Tx } from '#platform/database';
import type { FieldProblem } from '#platform/errors';
import { campaignErrors } from '../campaigns.errors.js';
import { canonicalLetter, letterHash } from '../letter/canonical-letter.js';
import { letterDepth } from '../letter/letter-depth.js';
import { misplacedProblems, NUMBERED_PARTS, placeholderProblems, saysHowMany } from '../letter/placeholders.js';
import type { LetterInput, LetterText } from '../letter-text.js';

/** Quotes in lists in quotes … deeper than any letter; what is rendered is walked level by level. */
const MAX_DEPTH = 30;

/** @throws DomainError `letter-languages` unless the letter has one text for each language */
export function assertLanguages(languages: string[], letter: LetterInput[]): void {
  const written = letter.map((text) => text.language);
  if (written.toSorted().join() !== languages.toSorted().join())
    throw campaignErrors.letterLanguages(languages, written);
}

/**
 * Checks that each text says how many sign it, and that its placeholders are known.
 *
 * @throws DomainError `count-missing`, `letter-too-deep`, `placeholders`, naming each field
 */
export function assertLetter(letter: LetterText[]): void {
  letter.forEach(({ body }, index) => {
    if (!saysHowMany(body)) throw campaignErrors.countMissing(`letter[${index}].body`);
    if (letterDepth(body) > MAX_DEPTH) throw campaignErrors.letterTooDeep(`letter[${index}].body`);
  });
  const problems = letter.flatMap((text, index): FieldProblem[] => [
    ...misplacedProblems(text.title).map((message) => ({ field: `letter[${index}].title`, message })),
    ...NUMBERED_PARTS.flatMap((part) =>
      placeholderProblems(text[part] ?? '', text.language).map((message) => ({
        field: `letter[${index}].${part}`,
        message,
      })),
    ),
  ]);
  if (problems.length > 0) throw campaignErrors.placeholders(problems);
}

/** What is said of a version as a whole. */
export interface VersionNote {
  campaignId: string;
  number: number;
  writtenBy: string;
  /** null when nobody had signed yet */
  material?: boolean | null;
}

/** Stores one numbered version of the letter, canonical and hashed, and who wrote it. */
export async function writeLetterVersion(tx: Tx, note: VersionNote, letter: LetterText[]): Promise<void> {
  const { campaignId, number, writtenBy, material = null } = note;
  for (const text of letter) {
    const { language, title, date, place, addressees, cc, salutation, body, closing } = canonicalLetter(text);
    await tx.rows(
      `INSERT INTO letter_versions (campaign_id, number, language, title, date, place, addressees, cc, salutation, body, closing,
         form, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 2, $12)`,
      [
        campaignId,
        number,
        language,
        title,
        date,
        place,
        addressees,
        cc,
        salutation,
        body,
        closing,
        letterHash(canonicalLetter(text)),
      ],
    );
  }
  await tx.rows(
    `INSERT INTO letter_changes (campaign_id, number, written_by, material, rule, answer_by)
     SELECT id, $2, $3, $4, CASE WHEN $4 THEN reconsent_rule END,
       CASE WHEN $4 THEN least(app_now() + make_interval(hours => reconsent_hours), deadline_at) END
     FROM campaigns WHERE id = $1`,
    [campaignId, number, writtenBy, material],
  );
}
