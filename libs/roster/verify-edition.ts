import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EditionDocument, PrintedSignatory } from './edition-document.js';

/** The file is no JSON export of an edition. The message is one line and says what to do. */
export class NoEditionError extends Error {}

/** What became of holding an edition against its own hash and numbers. */
export interface EditionVerification {
  slug: string;
  number: number;
  count: number;
  /** ISO 8601, UTC */
  frozenAt: string;
  /** SHA-256 that the file states, hex */
  stated: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of the edition in the file, hex */
  computed: string;
  /** what does not agree, one sentence each; empty when the edition is what it says it is */
  problems: string[];
}

/**
 * Recomputes the hash of an edition from its JSON export and counts its entries again. The file may have been formatted anew:
 * the hash is over the canonical form.
 *
 * @param text the file, as downloaded
 * @param expected the hash as published elsewhere; a file whose edition and hash were both changed agrees with itself
 * @throws NoEditionError
 */
export function verifyEdition(text: string, expected?: string): EditionVerification {
  const { sha256: stated, edition } = readExport(text);
  const computed = createHash('sha256')
    .update(canonicalize(edition) as string, 'utf8')
    .digest('hex');
  const problems = [
    ...(computed === stated.toLowerCase()
      ? []
      : ['The edition was changed after it was frozen: its hash is not the one in the file.']),
    ...(expected === undefined || expected.trim().toLowerCase() === computed
      ? []
      : ['This is another edition than the one whose hash was given.']),
    ...miscounts(edition),
  ];
  const { campaign, number, count, frozenAt } = edition;
  return { slug: campaign.slug, number, count, frozenAt, stated, computed, problems };
}

type AnyEdition = Omit<EditionDocument, 'schema' | 'counts'> & { schema: string; counts?: EditionDocument['counts'] };

function readExport(text: string): { sha256: string; edition: AnyEdition } {
  const file = parsed(text) as { sha256?: unknown; edition?: Partial<AnyEdition> } | null;
  const { sha256, edition } = file ?? {};
  if (typeof sha256 !== 'string' || typeof edition !== 'object' || edition === null)
    throw new NoEditionError(
      'this JSON is no edition: it has no “sha256” and “edition”. Take the letter.json of an edition.',
    );
  if (!/^undersigned\.edition\/[12]$/.test(String(edition.schema)))
    throw new NoEditionError(
      `the schema ${JSON.stringify(edition.schema ?? null)} is not known here. Take a newer Undersigned, or look at “schema” in the file.`,
    );
  if (!Array.isArray(edition.signatories) || typeof edition.campaign !== 'object' || edition.campaign === null)
    throw new NoEditionError(
      'the edition has no “campaign” or no list “signatories”. Take the letter.json as it was downloaded.',
    );
  return { sha256, edition: edition as AnyEdition };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoEditionError('this is no JSON. Take the letter.json of an edition, as it was downloaded.');
  }
}

/** Numbers that the edition says twice, and differently. */
function miscounts({ schema, count, counts, sections, signatories }: AnyEdition): string[] {
  const found: string[] = [];
  const compare = (what: string, said: number | undefined, is: number): void => {
    if (said !== is) found.push(`${what}: the edition says ${said ?? 'nothing'}, its list has ${is}.`);
  };
  signatories.some((entry, index) => {
    const wrong = entry?.position !== index + 1;
    if (wrong) found.push(`Entry ${index + 1} has the position ${entry?.position ?? 'none'}.`);
    return wrong;
  });
  if (schema === 'undersigned.edition/1') {
    compare('Count', count, signatories.length);
    return found;
  }
  const of = (kind: PrintedSignatory['kind']): number => signatories.filter((entry) => entry?.kind === kind).length;
  const members = signatories.reduce((sum, entry) => sum + counted(entry), 0);
  compare('Organizations', counts?.organizations, of('organization'));
  compare('Individuals', counts?.individuals, of('individual'));
  compare('Members that count', counts?.members, members);
  compare('Count', count, signatories.length + members);
  for (const { key, entries } of sections ?? [])
    compare(`Section ${key}`, entries, signatories.filter((entry) => entry?.section === key).length);
  return found;
}

function counted(entry: PrintedSignatory | undefined): number {
  return Array.isArray(entry?.members) ? entry.members.filter((member) => member?.counted).length : 0;
}
