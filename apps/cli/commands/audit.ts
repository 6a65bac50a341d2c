import { auditLetter, type LetterAudit, LetterUnreadableError } from '#roster';
import { LetterFileError, readLetterFile } from './letter-file.js';

/**
 * `undersigned audit LETTER.txt [--json]`: holds the number a finished letter claims against the list under it, and prints
 * what it found. Gives the exit code: 0 when the letter could be read, whether or not the numbers agree; 1 when the file is
 * missing or no such letter, with one line on stderr.
 */
export async function audit(file: string, options: { json?: boolean }): Promise<number> {
  try {
    const found = auditLetter(await readLetterFile(file));
    process.stdout.write(options.json === true ? `${asJson(found)}\n` : asReport(found));
    return 0;
  } catch (error) {
    if (!(error instanceof LetterUnreadableError || error instanceof LetterFileError)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
}

function asJson({ claimed, listed, members, outOfOrder, outOfOrderEntries, duplicates }: LetterAudit): string {
  return JSON.stringify({ claimed, listed, members, outOfOrder, outOfOrderEntries, duplicates }, null, 2);
}

function asReport(found: LetterAudit): string {
  const lines = [
    verdict(found),
    '',
    `  Claim  “${found.claim}”`,
    `  List   ${plural(found.listed, 'entry', 'entries')}, from “${short(found.entries[0])}” to “${short(found.entries.at(-1))}”`,
    '',
    ...advice(found),
    ...coalitions(found),
    ...order(found),
    ...duplicates(found),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict({ claimed, listed, bound }: LetterAudit): string {
  const numbers = `${claimed} claimed, ${listed} listed`;
  if (bound === 'at-least')
    return `${numbers}: the letter claims at least ${claimed}, and that ${listed >= claimed ? 'holds' : 'is too many'}.`;
  if (bound === 'about') return `${numbers}: the letter claims about ${claimed}.`;
  if (claimed === listed) return `${numbers}: the number is right.`;
  return `${numbers}: the letter says ${Math.abs(listed - claimed)} ${listed > claimed ? 'too few' : 'too many'}.`;
}

function advice({ claimed, listed, bound }: LetterAudit): string[] {
  const holds = bound === 'exact' ? claimed === listed : bound === 'about' || listed >= claimed;
  if (holds) return [];
  const list = listed > claimed ? 'take off the list what does not belong on it' : 'put the missing names on the list';
  return [
    `What to do: write ${listed} in the letter, or ${list}. Check that the list begins and ends where it says above.`,
    '',
  ];
}

function coalitions({ members }: LetterAudit): string[] {
  return members.flatMap((one) => [
    `Counted once, with ${plural(one.members.length, 'member', 'members')} that are not counted: ${one.coalition}`,
    ...one.members.map((member) => `  ${member}`),
    '',
  ]);
}

function order({ outOfOrder, outOfOrderEntries }: LetterAudit): string[] {
  if (outOfOrder === 0) return ['Order: alphabetical throughout.'];
  const head = `Order: alphabetical but for ${plural(outOfOrder, 'entry', 'entries')}. Move, or keep on purpose:`;
  return [head, ...outOfOrderEntries.map((entry) => `  ${short(entry)}`)];
}

function duplicates({ duplicates: found }: LetterAudit): string[] {
  if (found.length === 0) return ['Duplicates: none.'];
  return [
    `Duplicates: ${plural(found.length, 'name stands', 'names stand')} on the list more than once. Keep one of each:`,
    ...found.map(({ names, reason }) => `  ${names.map((name) => `“${short(name)}”`).join(' and ')} (${reason})`),
  ];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A coalition's entry can fill a page. */
function short(entry = ''): string {
  return entry.length > 90 ? `${entry.slice(0, 89)}…` : entry;
}
