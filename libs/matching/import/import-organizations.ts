import {
  addName,
  createOrganization,
  domainsOf,
  learnWords,
  lineProblems,
  type LineProblem,
  type NameKind,
  type RelationKind,
  relateOrganization,
} from '#organizations';
import type { Database, Tx } from '#platform/database';
import { likelyOrganizations } from '../links/likely-organizations.js';
import { safeAmong } from '../links/safe-among.js';

/** An organization of a list, or a line of an earlier letter's roster. */
export interface ImportedOrganization {
  name: string;
  /** other names it goes by, each with its kind */
  otherNames: { name: string; kind: Exclude<NameKind, 'canonical'> }[];
  /** ISO 3166-1 alpha-2 */
  country?: string;
  website?: string;
  parent?: string;
  network?: string;
  /** organizations that a coalition lists: they come into the directory with it as their network */
  members: string[];
}

/** What an import did. */
export interface ImportReport {
  rows: number;
  /** organizations that nobody knew */
  created: number;
  /** rows whose organization was known, by its name or safely by another spelling */
  known: number;
  /** names that known organizations have learned */
  names: number;
  /** rows that were made an organization of their own, but may be one that was known */
  questions: { name: string; mayBe: string; score: number; reasons: string[] }[];
  /** rows that were left out because something is wrong with the line; cut them or correct them and import again */
  leftOut: { name: string; problems: LineProblem[] }[];
}

/** Words are counted anew after so many rows, so that a long list learns from itself. */
const LEARN_EVERY = 2_000;
/** Rows of one transaction. */
const AT_ONCE = 100;

/**
 * Seeds the directory. Each row is looked up like a sign-on: what is safely known learns its spelling, everything else becomes an
 * organization that every campaign knows. The same list twice adds nothing the second time.
 *
 * @param onRows told how many rows are done
 */
export async function importOrganizations(
  database: Database,
  list: readonly ImportedOrganization[],
  onRows: (done: number) => void = () => undefined,
): Promise<ImportReport> {
  const report: ImportReport = { rows: list.length, created: 0, known: 0, names: 0, questions: [], leftOut: [] };
  for (let from = 0; from < list.length; from += AT_ONCE) {
    if (from % LEARN_EVERY === 0) await database.transaction((tx) => learnWords(tx));
    await database.transaction(async (tx) => {
      for (const organization of list.slice(from, from + AT_ONCE)) await importOne(tx, organization, report);
    });
    onRows(Math.min(list.length, from + AT_ONCE));
  }
  await database.transaction((tx) => learnWords(tx));
  return report;
}

async function importOne(tx: Tx, organization: ImportedOrganization, report: ImportReport): Promise<void> {
  // A remark beside a name is no reason to lose it; two names on one line are.
  const problems = lineProblems(organization.name).filter(({ kind }) => kind !== 'remark');
  if (problems.length > 0) {
    report.leftOut.push({ name: organization.name, problems });
    return;
  }
  const id = await findOrCreate(tx, organization, report);
  for (const { name, kind } of organization.otherNames)
    report.names += (await addName(tx, id, { name, kind, source: 'import' })) === undefined ? 0 : 1;
  await relate(tx, id, 'parent', organization.parent);
  await relate(tx, id, 'network', organization.network);
  for (const member of organization.members) {
    const memberId = await findOrCreate(tx, { name: member });
    if (memberId !== id) await relateOrganization(tx, memberId, { relatedId: id, kind: 'network' }, 'import');
  }
}

async function relate(tx: Tx, id: string, kind: RelationKind, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const relatedId = await findOrCreate(tx, { name });
  if (relatedId !== id) await relateOrganization(tx, id, { relatedId, kind }, 'import');
}

/** @param report counts the row; left out for what a row only mentions @returns the organization's id */
async function findOrCreate(
  tx: Tx,
  { name, country, website }: Pick<ImportedOrganization, 'name' | 'country' | 'website'>,
  report?: ImportReport,
): Promise<string> {
  const domains = domainsOf({ website });
  const likely = await likelyOrganizations(tx, { name, country, domains });
  const safe = safeAmong(name, likely);
  if (safe === undefined) {
    const id = await createOrganization(tx, { name, origin: 'import', vouched: true, country, website, domains });
    if (report === undefined) return id;
    report.created += 1;
    report.questions.push(
      ...likely.map((one) => ({ name, mayBe: one.name, score: one.score, reasons: one.reasons })).slice(0, 1),
    );
    return id;
  }
  const { rootId } = safe;
  const learned =
    safe.name === name ? undefined : await addName(tx, safe.organizationId, { name, kind: 'alias', source: 'import' });
  await tx.rows(
    `UPDATE organizations SET country = coalesce(country, $2), website = coalesce(website, $3), vouched = true,
       domains = ARRAY(SELECT DISTINCT unnest(domains || $4::text[]) ORDER BY 1) WHERE id = $1`,
    [rootId, country ?? null, website ?? null, domains],
  );
  if (report !== undefined) {
    report.known += 1;
    report.names += learned === undefined ? 0 : 1;
  }
  return rootId;
}
