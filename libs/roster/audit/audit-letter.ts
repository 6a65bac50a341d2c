/**
 * Reads a finished letter and holds the number it claims against the list under it. Pure: text in, findings out.
 *
 *   lines → page furniture → claim → list → sections → entries → members → findings
 *
 * Each step is a file of its own in this folder, and says at its top by which rules it decides.
 */
import { foldName } from '#organizations';
import { entriesOutOfOrder } from '../roster-order.js';
import { LetterUnreadableError } from './audit.errors.js';
import { type Claim, findClaim } from './claim.js';
import { readList } from './read-list.js';
import { readLines } from './lines.js';
import { type ReadEntry, readEntry } from './members.js';
import { type OwnExport, readOwnExport } from './own-export.js';
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
  /** Entries that are one name in two spellings (Unicode form, case, accents, punctuation and spaces folded). */
  duplicates: { names: string[]; reason: string }[];
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
  return {
    claimed: claim.count,
    listed: entries.length,
    members: all.flatMap((entry) => entry.coalition ?? []),
    outOfOrder: outOfOrderEntries.length,
    outOfOrderEntries,
    duplicates: findDuplicates(entries),
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
function readOwn({ letter, entries }: OwnExport, text: string): Reading {
  const lines = readLines(letter);
  const claim = findClaim(paragraphsOf(lines, markFurniture(lines)).map((paragraph) => paragraph.text));
  if (!claim) throw noClaim(text);
  return { claim, sections: [entries.map((entry) => readEntry({ parts: [entry], nested: [] }))] };
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

function findDuplicates(entries: readonly string[]): LetterAudit['duplicates'] {
  const byKey = new Map<string, string[]>();
  for (const entry of entries) {
    const same = byKey.get(foldName(entry));
    if (same) same.push(entry);
    else byKey.set(foldName(entry), [entry]);
  }
  return [...byKey.values()]
    .filter((names) => names.length > 1)
    .map((names) => ({
      names,
      reason:
        new Set(names).size === 1 ? 'the same name' : 'the same name but for case, accents, punctuation or spaces',
    }));
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
