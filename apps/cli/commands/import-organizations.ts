import { readFile } from 'node:fs/promises';
import { importOrganizations, type ImportReport } from '#matching';
import { processEnvironment } from '#platform/config';
import { createDataSource, Database } from '#platform/database';
import { organizationsOf, OrganizationsFileError } from '../import/organizations-file.js';
import { withDatabase } from '../start/local-database.js';

const SHOWN = 20;

/**
 * `undersigned import organizations FILE.csv [--json]`: seeds the directory from a list, or from an earlier letter's roster. Checks the
 * whole file first: with one bad row nothing is imported.
 *
 * @returns the exit code: 0, or 1 with what is wrong on stderr
 */
export async function importOrganizationsFile(file: string, options: { json?: boolean }): Promise<number> {
  try {
    const organizations = organizationsOf(await textOf(file));
    const log = (line: string): void => console.error(line);
    const report = await withDatabase(processEnvironment(), log, async (url) => {
      const database = new Database(await createDataSource({ url, entities: [], poolSize: 2 }).initialize());
      return importOrganizations(database, organizations, (done) => {
        if (done % 5_000 === 0) log(`${done} of ${organizations.length} rows`);
      }).finally(() => database.onApplicationShutdown());
    });
    console.log(options.json === true ? JSON.stringify(report, null, 2) : asText(report));
    return 0;
  } catch (error) {
    if (!(error instanceof OrganizationsFileError)) throw error;
    for (const problem of error.problems) console.error(`${file}: ${problem}`);
    return 1;
  }
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new OrganizationsFileError(['there is no such file.']);
    if (error.code === 'EISDIR') throw new OrganizationsFileError(['this is a folder.']);
    throw error;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OrganizationsFileError(['is not UTF-8. Save it as “CSV UTF-8” and import that.']);
  }
}

function asText({ rows, created, known, names, mentioned, questions, leftOut }: ImportReport): string {
  return [
    `${rows} rows: ${created} organizations are new, ${known} were known and have ${names} more names. ${mentioned} more are only mentioned, as parents, networks or members.`,
    ...section(
      `${questions.length} of the new may be one that was known. Look them up and merge, or say that they differ:`,
      questions.map(({ name, mayBe, reasons }) => `  “${name}” and “${mayBe}”: ${reasons.join(' ')}`),
    ),
    ...section(
      `${leftOut.length} lines were left out. Correct them and import again:`,
      leftOut.map(({ name, problems }) => `  “${name}”: ${problems.map(({ reason }) => reason).join(' ')}`),
    ),
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return ['', title, ...lines.slice(0, SHOWN), ...(more > 0 ? [`  … and ${more} more; --json lists all`] : [])];
}
