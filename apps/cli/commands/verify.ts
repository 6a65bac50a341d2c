import { readFile } from 'node:fs/promises';
import { type EditionVerification, NoEditionError, verifyEdition } from '#roster';

/**
 * `undersigned verify EDITION.json [--sha256 HASH] [--json]`: recomputes the hash of an edition from its JSON export, counts its entries
 * again, and says whether it is what it says it is.
 *
 * @returns the exit code: 0 when everything agrees, 1 when something does not or the file is no edition
 */
export async function verify(file: string, options: { sha256?: string; json?: boolean }): Promise<number> {
  try {
    if (options.sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(options.sha256.trim()))
      throw new NoEditionError('--sha256 takes the 64 hexadecimal digits that the page of the edition shows.');
    const found = verifyEdition(await read(file), options.sha256);
    process.stdout.write(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : report(found, options.sha256));
    return found.problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoEditionError)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new NoEditionError('no such file. Check the name and the folder.');
    if (code === 'EISDIR') throw new NoEditionError('this is a folder. Name the letter.json in it.');
    throw new NoEditionError(`the file cannot be read (${code ?? String(error)}).`);
  }
}

function report(
  { slug, number, count, frozenAt, stated, computed, problems }: EditionVerification,
  expected?: string,
): string {
  const lines = [
    `Edition ${number} of ${slug}: ${count} signatories, frozen ${frozenAt}.`,
    `sha256 in the file  ${stated}`,
    `sha256 computed     ${computed}`,
    ...(expected === undefined ? [] : [`sha256 given        ${expected.trim().toLowerCase()}`]),
    '',
    ...problems,
  ];
  if (problems.length === 0) lines.push('The edition is what it says it is.');
  if (problems.length === 0 && expected === undefined)
    lines.push('Compare the hash with the one on its public page, or give that one with --sha256.');
  return `${lines.join('\n')}\n`;
}
