import { fitAcronym, initials, type PeeledName } from '#organizations';

/** An acronym that more names show or spell tells nothing of them; what they have in common besides does. */
const MOST_HOLDERS = 60;
/** A shorter acronym has to be the initials, letter for letter. */
const SPELLED_ACRONYM = 5;

/** Gives the pairs of names of which one shows an acronym that the other shows or spells, as positions in `names`; may pause after each. */
export function* acronymPairs(names: readonly PeeledName[]): Generator<void, [number, number][]> {
  const holders = new Map<string, number[]>();
  const byLetter = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const short of new Set([...shown(name), initials(name.words), initials(name.spelled)]))
      put(holders, short, at);
    for (const letter of new Set([name.words[0]?.text[0], name.spelled[0]?.text[0]])) {
      if (letter !== undefined) put(byLetter, letter, at);
    }
    yield;
  }
  const texts = names.map(({ words, spelled }) => [words, spelled].map((all) => all.map((word) => word.text).join('')));
  const spells = (other: number, acronym: string): boolean =>
    texts[other]?.some((text) => holdsInOrder(text, acronym)) === true &&
    [names[other]?.words, names[other]?.spelled].some((all) => FITS.has(fitAcronym(acronym, all ?? [])));
  const found: [number, number][] = [];
  for (const [at, name] of names.entries()) {
    for (const acronym of shown(name)) {
      const same = holders.get(acronym) ?? [];
      const long = acronym.length >= SPELLED_ACRONYM ? (byLetter.get(acronym[0] ?? '') ?? []) : [];
      const others = [...(same.length > MOST_HOLDERS ? [] : same), ...long.filter((other) => spells(other, acronym))];
      for (const other of others) found.push([at, other]);
    }
    yield;
  }
  return found;
}

const FITS: ReadonlySet<string> = new Set(['exact', 'full']);

/** Among so few words any may be the acronym of another name ("Instituto Pacs"); of more, only the first. */
const FEW_WORDS = 3;

function shown({ acronyms, marks, words }: PeeledName): string[] {
  const some = words.slice(0, words.length <= FEW_WORDS ? FEW_WORDS : 1).filter((word) => word.ideas.length === 0);
  return [...new Set([...acronyms, ...marks, ...some.map((word) => word.text)])].filter((one) => one.length >= 2);
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const found = map.get(key);
  if (found) found.push(at);
  else map.set(key, [at]);
}

/** Rules out most names at next to no cost. */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
