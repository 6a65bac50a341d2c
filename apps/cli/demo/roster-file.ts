import { readFileSync } from 'node:fs';

/** One organization that will sign. */
export interface RosterEntry {
  name: string;
  /** listed inside its entry, when it is a coalition */
  members: string[];
}

/** A coalition's line as organizers write it: `Name: member; member; member`. */
const COALITION = /^([^:;]{3,200}):\s+([^;]+;.+)$/u;

/** @returns a printed line taken apart into the name and its members */
export function entryOf(line: string): RosterEntry {
  const [, name, members] = COALITION.exec(line) ?? [];
  if (name === undefined || members === undefined) return { name: line, members: [] };
  return { name, members: members.split(/;\s+/) };
}

/**
 * @param path a JSON file `{"title": …, "signatories": ["name", …]}`
 * @throws Error naming the file and what is wrong with it
 */
export function readRosterFile(path: string): { title: string; entries: RosterEntry[] } {
  const roster = parsed(path) as { title?: unknown; signatories?: unknown } | null;
  const names = roster?.signatories;
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw new Error(
      `${path}: "signatories" must be a list of names. Cure: {"title": "…", "signatories": ["First", "Second"]}`,
    );
  }
  const title = typeof roster?.title === 'string' && roster.title !== '' ? roster.title : 'A letter';
  return { title, entries: names.map(entryOf) };
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
}
