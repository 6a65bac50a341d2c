import { lineProblems } from '#organizations';
import type { SignOnKind } from '#sign-ons';
import { type Check, type CheckSource, type Concerned, lookAt, so } from './check.js';

interface Named {
  id: string;
  name: string;
  kind: SignOnKind;
}

/** So many names are read: each takes about a tenth of a millisecond, and somebody waits. */
const MOST_READ = 20_000;

/** Two words of four letters or more, and nothing in small letters: an acronym is one word, and may be. */
const CAPITALS = /^(?=(?:.*?\p{Lu}{4,}){2})[^\p{Ll}]+$/u;

/** What hardly ever stands in a name: signs of markup, lists and tables, emoji, doubled spaces or marks, a mark at either end. */
const ODD = /[<>{}|\\^~=_*…]|\p{Extended_Pictographic}|\s{2}|[,;]{2}|^[\p{P}\p{S}\s]*[,;:.!?/-]|[,;:/-]$/u;

/** Letters that look like Latin ones inside a Latin word: a search would not find it. */
const MIXED =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

/** @returns what is odd about a name, or undefined */
export function oddity({ name, kind }: Pick<Named, 'name' | 'kind'>): string | undefined {
  if (CAPITALS.test(name)) return 'is in capitals';
  if (MIXED.test(name)) return 'mixes letters of two scripts';
  if (ODD.test(name)) return 'has a character that hardly stands in a name';
  const [problem] = kind === 'organization' ? lineProblems(name) : [];
  return problem?.reason;
}

/** Names in capitals, with odd characters, or that are not plainly one name. */
export const oddNames: Check = {
  mayStop: false,
  async find(source) {
    const odd = (await approvedNames(source)).flatMap(({ id, ...named }): Concerned[] => {
      const why = oddity(named);
      return why === undefined ? [] : [{ signOnId: id, text: `${named.name}: ${why}` }];
    });
    return lookAt(
      {
        code: 'odd-names',
        message: `${so(odd.length, 'name looks', 'names look')} as if it should be corrected before it is printed.`,
        cure: 'Set what is printed (display name); the name as typed stays.',
      },
      odd,
    );
  },
};

async function approvedNames({ reader, campaign }: CheckSource): Promise<Named[]> {
  return reader.rows<Named>(
    `SELECT id, coalesce(display_name, name) AS name, kind FROM sign_ons WHERE campaign_id = $1 AND state = 'approved'
     ORDER BY received_at DESC, id LIMIT $2`,
    [campaign.id, MOST_READ],
  );
}
