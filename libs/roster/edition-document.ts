import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** One signatory as printed. */
export interface PrintedSignatory {
  /** 1 for the first */
  position: number;
  name: string;
  /** ISO 3166-1 alpha-2, or null */
  country: string | null;
  /** listed after the name, for a coalition */
  members: string[];
}

/** The text of the letter in one language, with the number written in. */
export interface PrintedLetter {
  language: string;
  /** Markdown */
  body: string;
}

/** An edition without its signatories. */
export interface EditionHeader {
  /** version of this schema */
  schema: 'undersigned.edition/1';
  campaign: { slug: string; title: string; convener: string };
  number: number;
  /** equals the length of `signatories` */
  count: number;
  /** ISO 8601, UTC */
  frozenAt: string;
  deadline: { local: string; zone: string; at: string };
  addressees: string[];
  cc: string[];
  letterVersion: number;
  letter: PrintedLetter[];
}

/** An edition whole; what its JSON export holds beside its hash. */
export interface EditionDocument extends EditionHeader {
  signatories: PrintedSignatory[];
}

const NONE = '"signatories":[]';

function canonical(value: object): string {
  return canonicalize(value) as string;
}

/**
 * The canonical JSON (RFC 8785) of an edition, in pieces, so that memory does not grow with the roster.
 * Joined, the pieces are what `canonicalize(document)` gives; the hash is over their UTF-8.
 */
export async function* canonicalEdition(
  header: EditionHeader,
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>,
): AsyncGenerator<string> {
  const whole = canonical({ ...header, signatories: [] });
  const cut = whole.lastIndexOf(NONE) + NONE.length - 1;
  yield whole.slice(0, cut);
  let separator = '';
  for await (const { position, name, country, members } of signatories) {
    yield separator + canonical({ position, name, country, members });
    separator = ',';
  }
  yield whole.slice(cut);
}

/** @returns SHA-256 of the canonical JSON, hex */
export async function editionHash(
  header: EditionHeader,
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of canonicalEdition(header, signatories)) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** @returns an entry as one line of print: `Name: member; member` */
export function printedLine({ name, members }: Pick<PrintedSignatory, 'name' | 'members'>): string {
  return members.length === 0 ? name : `${name}: ${members.join('; ')}`;
}
