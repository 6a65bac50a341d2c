import { lineProblems } from '#organizations';
import type { SignOnKind } from '#sign-ons';
import { type Check, type CheckSource, type Concerned, type Finding, lookAt, MOST_CONCERNED, so } from './check.js';

interface Named {
  id: string;
  name: string;
  kind: SignOnKind;
}

/** How far names are looked at. */
interface Reading {
  /** names at a time: between two pages others get their turn */
  page: number;
  /** names of organizations that are read word by word, the newest first */
  closely: number;
}

/** Somebody waits. A look at the characters takes some 3 µs for each name, reading its words 120 µs. */
const READING: Reading = { page: 500, closely: 20_000 };

/** Two words of four letters or more, and nothing in small letters: an acronym is one word, and may be. */
const CAPITALS = /^(?=(?:.*?\p{Lu}{4,}){2})[^\p{Ll}]+$/u;

/** What hardly ever stands in a name: signs of markup, lists and tables, emoji, doubled spaces or marks, a mark at either end. */
const ODD = /[<>{}|\\^~=_*…]|\p{Extended_Pictographic}|\s{2}|[,;]{2}|^[\p{P}\p{S}\s]*[,;:.!?/-]|[,;:/-]$/u;

/** Letters that look like Latin ones inside a Latin word: a search would not find it. */
const MIXED =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

/** @returns what is odd about the characters of a name, or undefined */
function oddCharacters(name: string): string | undefined {
  if (CAPITALS.test(name)) return 'is in capitals';
  if (MIXED.test(name)) return 'mixes letters of two scripts';
  return ODD.test(name) ? 'has a character that hardly stands in a name' : undefined;
}

/** Names in capitals, with odd characters, or that are not plainly one name. */
export const oddNames: Check = oddNamesAmong(READING);

/** The same, with limits of its own. Only the first hundred that are odd are kept, so that memory stays flat. */
export function oddNamesAmong({ page, closely }: Reading): Check {
  return {
    mayStop: false,
    async find(source) {
      const odd: Concerned[] = [];
      let found = 0;
      let organizations = 0;
      for await (const { id, name, kind } of approvedNames(source, page)) {
        if (kind === 'organization') organizations += 1;
        const read = kind === 'organization' && organizations <= closely;
        const why = oddCharacters(name) ?? (read ? lineProblems(name)[0]?.reason : undefined);
        if (why === undefined) continue;
        found += 1;
        if (odd.length < MOST_CONCERNED) odd.push({ signOnId: id, text: `${name}: ${why}` });
      }
      return [
        ...lookAt(
          {
            code: 'odd-names',
            message: `${so(found, 'name looks', 'names look')} as if it should be corrected before it is printed.`,
            cure: 'Set what is printed (display name); the name as typed stays.',
          },
          odd,
          found,
        ),
        ...unread(organizations - closely, closely),
      ];
    },
  };
}

/** Says what was left out, so that nobody takes silence for an answer. */
function unread(left: number, closely: number): Finding[] {
  return lookAt(
    {
      code: 'names-unread',
      message: `${so(left, 'name of an organization was', 'names of organizations were')} looked at for capitals and odd characters only; whether each is plainly one name was read of the newest ${closely.toLocaleString('en')}.`,
      cure: 'Nothing, if somebody read each name when it was approved; else look through the oldest signatures.',
    },
    [],
    Math.max(0, left),
  );
}

interface PlacedName extends Named {
  /** when it came, to the microsecond, which a Date has not */
  at: string;
}

/** Every approved name, the newest first, read a page at a time. */
async function* approvedNames({ reader, campaign }: CheckSource, page: number): AsyncGenerator<Named> {
  let last: PlacedName | undefined;
  do {
    const names: PlacedName[] = await reader.rows<PlacedName>(
      `SELECT id, coalesce(display_name, name) AS name, kind, received_at::text AS at FROM sign_ons
       WHERE campaign_id = $1 AND state = 'approved' AND ($2::timestamptz IS NULL OR (received_at, id) < ($2, $3::uuid))
       ORDER BY received_at DESC, id DESC LIMIT $4`,
      [campaign.id, last?.at ?? null, last?.id ?? null, page],
    );
    yield* names;
    last = names.length < page ? undefined : names.at(-1);
  } while (last !== undefined);
}
