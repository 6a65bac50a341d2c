import { auditLetter, type LetterAudit, LetterUnreadableError } from '#roster';
import { auditReport } from './audit-report.js';
import { LetterFileError, readLetterFile } from './letter-file.js';

/**
 * `undersigned audit LETTER.txt [--json]`: holds the number a finished letter claims against the list under it, looks for
 * organizations that are on it twice and lines that are no organization, and prints what it found. Gives the exit code: 0 when the
 * letter could be read, whether or not the numbers agree; 1 when the file is missing or no such letter, with one line on stderr.
 */
export async function audit(file: string, options: { json?: boolean }): Promise<number> {
  try {
    const found = auditLetter(await readLetterFile(file));
    process.stdout.write(options.json === true ? `${asJson(found)}\n` : auditReport(found));
    return 0;
  } catch (error) {
    if (!(error instanceof LetterUnreadableError || error instanceof LetterFileError)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
}

/** Everything but how the letter was read. */
function asJson({ claim: _claim, bound: _bound, entries: _entries, ...findings }: LetterAudit): string {
  return JSON.stringify(findings, null, 2);
}
