import {
  addName,
  completeOrganization,
  createOrganization,
  domainsOf,
  foldName,
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
  /** organizations made because a row mentions them as a parent, network or member */
  mentioned: number;
  /** rows that were made an organization of their own, but may be one that was known */
  questions: { name: string; mayBe: string; score: number; reasons: string[] }[];
  /** rows that were left out because something is wrong with the line; cut them or correct them and import again */
  leftOut: { name: string; problems: LineProblem[] }[];
}

/** Words are counted anew after so many rows, so that a long list learns from itself. */
const LEARN_EVERY = 2_000;
/** Rows of one transaction: whoever changes the same organizations waits for so many. */
const AT_ONCE = 20;

/**
 * Seeds the directory. Each row is looked up like a sign-on: what is safely known learns its spelling, everything else becomes an
 * organization that every campaign knows. The same list twice adds nothing the second time; of two imports at once the second
 * sees what the first stored.
 *
 * @param onRows told how many rows are done
 */
export async function importOrganizations(
  database: Database,
  list: readonly ImportedOrganization[],
  onRows: (done: number) => void = () => undefined,
): Promise<ImportReport> {
  const report: ImportReport = {
    rows: list.length,
    created: 0,
    known: 0,
    names: 0,
    mentioned: 0,
    questions: [],
    leftOut: [],
  };
  for (let from = 0; from < list.length; from += AT_ONCE) {
    if (from % LEARN_EVERY === 0) await database.transaction((tx) => learnWords(tx));
    await database.transaction(async (tx) => {
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('organizations.import'))`);
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
  await relate(tx, id, 'parent', organization.parent, report);
  await relate(tx, id, 'network', organization.network, report);
  for (const member of organization.members) {
    const memberId = await mention(tx, member, report);
    if (memberId !== id) await relateOrganization(tx, memberId, { relatedId: id, kind: 'network' }, 'import');
  }
}

async function relate(
  tx: Tx,
  id: string,
  kind: RelationKind,
  name: string | undefined,
  report: ImportReport,
): Promise<void> {
  if (name === undefined) return;
  const relatedId = await mention(tx, name, report);
  if (relatedId !== id) await relateOrganization(tx, id, { relatedId, kind }, 'import');
}

/** What a row only mentions. @returns the organization's id */
async function mention(tx: Tx, name: string, report: ImportReport): Promise<string> {
  const known = await bearerOf(tx, name);
  if (known !== undefined) return known;
  const safe = safeAmong(name, await likelyOrganizations(tx, { name, domains: [] }));
  if (safe !== undefined) return safe.rootId;
  report.mentioned += 1;
  return createOrganization(tx, { name, origin: 'import', vouched: true });
}

/**
 * The organization that an import made under this very name, as it is read now; the oldest of several. It is this one again,
 * though no line with something wrong in it, and no name that several bear, is ever safe.
 *
 * @param row what else the list says: the country and the domains must be the organization's
 */
async function bearerOf(
  tx: Tx,
  name: string,
  row?: { country: string | undefined; domains: string[] },
): Promise<string | undefined> {
  const bearer = await tx.row<{ rootId: string }>(
    `SELECT root_id FROM organization_names known JOIN organizations ON organizations.id = organization_id
     WHERE match_key = $1 AND known.vouched AND known.name = $2 AND source = 'import'
       AND ($3 OR country IS NOT DISTINCT FROM $4 AND ($5::text[] = '{}' OR domains = '{}' OR domains && $5))
     ORDER BY added_at, known.id LIMIT 1`,
    [foldName(name), name.normalize('NFC').trim(), row === undefined, row?.country ?? null, row?.domains ?? []],
  );
  return bearer?.rootId;
}

/** Looks a row up and counts it. @returns the organization's id */
async function findOrCreate(
  tx: Tx,
  { name, country, website }: ImportedOrganization,
  report: ImportReport,
): Promise<string> {
  const domains = domainsOf({ website });
  const likely = await likelyOrganizations(tx, { name, country, domains });
  const safe = safeAmong(name, likely);
  const rootId = safe?.rootId ?? (await bearerOf(tx, name, { country, domains }));
  if (rootId === undefined) {
    const id = await createOrganization(tx, { name, origin: 'import', vouched: true, country, website, domains });
    report.created += 1;
    report.questions.push(
      ...likely.map((one) => ({ name, mayBe: one.name, score: one.score, reasons: one.reasons })).slice(0, 1),
    );
    return id;
  }
  const learned =
    safe === undefined || safe.name === name
      ? undefined
      : await addName(tx, safe.organizationId, { name, kind: 'alias', source: 'import' });
  await completeOrganization(tx, rootId, { country: country ?? null, website: website ?? null, domains });
  report.known += 1;
  report.names += learned === undefined ? 0 : 1;
  return rootId;
}
