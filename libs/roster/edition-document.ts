import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Somebody listed inside a coalition's own entry. */
export interface PrintedMember {
  name: string;
  /** heading it is listed under inside the entry: `Observers`, `Secretariat` */
  role: string | null;
  /** whether the number in the letter counts it, by the campaign's count rule */
  counted: boolean;
}

/** One signatory as printed. */
export interface PrintedSignatory {
  /** 1 for the first, through all sections */
  position: number;
  /** key of its section in the header */
  section: string;
  kind: 'organization' | 'individual';
  name: string;
  /** ISO 3166-1 alpha-2, or null */
  country: string | null;
  /** an individual's, for identification only */
  affiliation: string | null;
  /** listed after the name, for a coalition, in its own order */
  members: PrintedMember[];
}

/** A part of the roster, in printed order; only parts that have entries. */
export interface PrintedSection {
  /** `organizations`, `individuals`, `conveners`, `country:MX`, `region:…`, `type:national` */
  key: string;
  /** by language of the letter; empty when a roster of one part needs none */
  headings: Record<string, string>;
  /** entries in it */
  entries: number;
}

/** The letter in one language, with the numbers written in. */
export interface PrintedLetter {
  language: string;
  title: string;
  /** `2027-01-15`; printed in words of the language */
  date: string | null;
  place: string | null;
  /** in printed order; an entry may have several lines */
  addressees: string[];
  cc: string[];
  salutation: string | null;
  /** Markdown */
  body: string;
  closing: string | null;
}

/** How a coalition counts: as one, or with each distinct member that does not sign itself. */
export type CountRule = 'coalitions-once' | 'coalitions-with-members';

/** What was counted. `count` of the header is `organizations + individuals + members`. */
export interface EditionCounts {
  /** entries that are organizations */
  organizations: number;
  /** entries that are individuals */
  individuals: number;
  /** members counted by the rule; 0 when coalitions count once */
  members: number;
}

/** An edition without its signatories. */
export interface EditionHeader {
  /** version of this schema */
  schema: 'undersigned.edition/2';
  campaign: { slug: string; convener: string };
  number: number;
  /** the number in the letter */
  count: number;
  counts: EditionCounts;
  countRule: CountRule;
  /** ISO 8601, UTC */
  frozenAt: string;
  deadline: { local: string; zone: string; at: string };
  letterVersion: number;
  letter: PrintedLetter[];
  sections: PrintedSection[];
  /** of the roster in print, 1 to 3 */
  columns: number;
}

/** The header of editions frozen before letters had a head of their own and rosters had sections. */
export interface EditionHeader1 {
  schema: 'undersigned.edition/1';
  campaign: { slug: string; title: string; convener: string };
  number: number;
  count: number;
  frozenAt: string;
  deadline: { local: string; zone: string; at: string };
  addressees: string[];
  cc: string[];
  letterVersion: number;
  letter: { language: string; body: string }[];
}

/** A header as stored: of this schema or an earlier one. */
export type StoredHeader = EditionHeader | EditionHeader1;

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
  header: StoredHeader,
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>,
): AsyncGenerator<string> {
  const whole = canonical({ ...header, signatories: [] });
  const cut = whole.lastIndexOf(NONE) + NONE.length - 1;
  yield whole.slice(0, cut);
  let separator = '';
  for await (const entry of signatories) {
    yield (
      separator + (header.schema === 'undersigned.edition/1' ? canonical(entryOfSchema1(entry)) : canonicalEntry(entry))
    );
    separator = ',';
  }
  yield whole.slice(cut);
}

/** @returns an entry as that schema writes and hashes it */
function entryOfSchema1({ position, name, country, members }: PrintedSignatory): object {
  return { position, name, country, members: members.map((member) => member.name) };
}

/**
 * Exactly the fields that are hashed, whatever else a row carries. The keys stand in RFC 8785's order; texts, whole numbers and the
 * rest it writes as JSON.stringify does, which is several times as fast as sorting the keys of every entry.
 */
function canonicalEntry({ affiliation, country, kind, members, name, position, section }: PrintedSignatory): string {
  const listed = members.map((member) => ({ counted: member.counted, name: member.name, role: member.role }));
  return JSON.stringify({ affiliation, country, kind, members: listed, name, position, section });
}

/** @returns SHA-256 of the canonical JSON, hex */
export async function editionHash(
  header: StoredHeader,
  signatories: AsyncIterable<PrintedSignatory> | Iterable<PrintedSignatory>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of canonicalEdition(header, signatories)) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** @returns an entry as one line of print: `Name: member; member` */
export function printedLine({ name, members }: Pick<PrintedSignatory, 'name' | 'members'>): string {
  return members.length === 0 ? name : `${name}: ${printedMembers(members)}`;
}

/** @returns the members of an entry as one line: those without a role first heading, then `Role: name; name` for each run of one */
export function printedMembers(members: PrintedMember[]): string {
  let role: string | null = null;
  return members
    .map((member, index) => {
      const heading = member.role !== null && member.role !== role ? `${member.role}: ` : '';
      role = member.role;
      return `${index > 0 ? '; ' : ''}${heading}${member.name}`;
    })
    .join('');
}
