/**
 * Reads a finished letter and holds the number it claims against the list under it. Pure: text in, findings out.
 *
 *   lines → page furniture → claim → list → sections → entries → members → same names, problem lines → findings
 *
 * Each step is a file of its own in this folder, and says at its top by which rules it decides.
 */
import { entriesOutOfOrder } from '../roster-order.js';
import { LetterUnreadableError } from './audit.errors.js';
import { type Claim, findClaim } from './claim.js';
import { findProblemLines, type ProblemLine } from './problem-lines.js';
import { readList } from './read-list.js';
import { readLines } from './lines.js';
import { type ReadEntry, readEntry } from './members.js';
import { type OwnExport, readOwnExport } from './own-export.js';
import {
  type Duplicate,
  findSameNames,
  type MemberListedTwice,
  type MemberThatSigns,
  type SameNames,
} from './same-names.js';
import { markFurniture } from './furniture.js';
import { paragraphsOf } from './paragraphs.js';
import { findList } from './find-list.js';

export { LetterUnreadableError } from './audit.errors.js';

export interface LetterAudit {
  /** The number in "We, the N undersigned …". */
  claimed: number;
  /** Entries in the list under it; a coalition counts once. */
  listed: number;
  /** Members that coalitions list inside their entries: shown, not counted. */
  members: { coalition: string; members: string[] }[];
  /** The least number of entries to move so that the list, or each section of it, is in order. */
  outOfOrder: number;
  outOfOrderEntries: string[];
  /** Lines that are surely (same) or perhaps (review) one organization, the sure ones first. */
  duplicates: Duplicate[];
  /** Lines that are not plainly the name of one organization. */
  lines: ProblemLine[];
  /** Members of coalitions that sign by themselves as well: reported, no duplicates. */
  membersThatSign: MemberThatSigns[];
  /** Members that two coalitions have. */
  membersTwice: MemberListedTwice[];
  counts: {
    /** Entries as listed. */
    lines: number;
    /** Entries, sure duplicates taken once. Two names on one line are one here: they are an open question. */
    organizations: number;
    /** What only a person can say: perhaps-duplicates, problem lines, members that perhaps sign or perhaps stand in two coalitions. */
    openQuestions: number;
  };
  /** The sentence fragment the number was read from; says so when the number is only a bound. */
  claim: string;
  /** Whether that number is exact, a lower bound ("more than 60") or an approximation ("nearly 80"). */
  bound: 'exact' | 'at-least' | 'about';
  /** The list as read, a coalition with its members on one line. */
  entries: string[];
}

/**
 * Audits the letter in `text` (plain text or Markdown; English, Spanish, Portuguese or French). Throws LetterUnreadableError when it
 * finds no number claimed or no list.
 */
export function auditLetter(text: string): LetterAudit {
  const own = readOwnExport(text);
  const { claim, sections } = own ? readOwn(own, text) : readForeign(text);
  const all = sections.flat();
  if (all.length === 0) throw noList(claim.fragment);
  const entries = all.map((entry) => entry.text);
  const outOfOrderEntries = sections.flatMap((section) => entriesOutOfOrder(section.map((entry) => entry.text)));
  const same = findSameNames(all);
  const lines = findProblemLines(sections);
  return {
    claimed: claim.count,
    listed: entries.length,
    members: all.flatMap(({ coalition }) =>
      coalition ? { coalition: coalition.name, members: coalition.listed } : [],
    ),
    outOfOrder: outOfOrderEntries.length,
    outOfOrderEntries,
    ...same,
    lines,
    counts: countsOf(entries.length, same, lines),
    claim: claim.fragment + BOUNDS[claim.bound],
    bound: claim.bound,
    entries,
  };
}

interface Reading {
  readonly claim: Claim;
  readonly sections: ReadEntry[][];
}

/** A letter that Undersigned exported. */
function readOwn({ letter, sections }: OwnExport, text: string): Reading {
  const lines = readLines(letter);
  const claim = findClaim(paragraphsOf(lines, markFurniture(lines)).map((paragraph) => paragraph.text));
  if (!claim) throw noClaim(text);
  return {
    claim,
    sections: sections.map((entries) => entries.map((entry) => readEntry({ parts: [entry], nested: [] }))),
  };
}

/** Anybody else's letter. */
function readForeign(text: string): Reading {
  const lines = readLines(text);
  const furniture = markFurniture(lines);
  const paragraphs = paragraphsOf(lines, furniture);
  const claim = findClaim(paragraphs.map((paragraph) => paragraph.text));
  if (!claim) throw noClaim(text);
  const at = paragraphs[claim.paragraph]?.lineAt(claim.end) ?? 0;
  const region = findList(lines, furniture, claim.heading ? at : at + 1, claim.count);
  if (!region) throw noList(claim.fragment);
  return { claim, sections: readList(region.lines, { lines: lines.slice(0, region.start), furniture }) };
}

const BOUNDS = {
  exact: '',
  'at-least': ' (a lower bound, read as that number)',
  about: ' (an approximation, read as that number)',
} as const;

function countsOf(listed: number, same: SameNames, lines: readonly ProblemLine[]): LetterAudit['counts'] {
  const repeats = same.duplicates
    .filter((one) => one.verdict === 'same')
    .reduce((sum, { names }) => sum + names.length - 1, 0);
  const asked = [...same.duplicates, ...same.membersThatSign, ...same.membersTwice].filter(
    (one) => one.verdict === 'review',
  );
  return {
    lines: listed,
    organizations: listed - repeats,
    openQuestions: asked.length + new Set(lines.map((problem) => problem.line)).size,
  };
}

function noClaim(text: string): LetterUnreadableError {
  const template = /\{\{\s*count\s*\}\}/.test(text)
    ? ' The letter still holds {{count}}: audit the finished letter, not its draft.'
    : '';
  return new LetterUnreadableError(
    'no-claim',
    `Found no sentence that says how many sign.${template} Write it like “We, the 95 undersigned organizations, …”.`,
  );
}

function noList(claim: string): LetterUnreadableError {
  return new LetterUnreadableError(
    'no-list',
    `Found no list of signatories under “${claim}”. Put it below the text, one name on each line, under “Sincerely,” or a heading “Signatories”.`,
  );
}
