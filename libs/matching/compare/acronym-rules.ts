import { fitAcronym, initials, type PeeledName, type Word, wordOf } from '#organizations';
import { ownAcronym } from './acronym-evidence.js';
import type { Finding } from './comparison.js';
import type { Evidence } from './evidence.js';
import { likeness } from './likeness.js';
import { isOfTowns, mayBePlace, onlyCommon } from './word-kinds.js';

/** From this many letters on an acronym alone is trusted when nothing else is known of it. Three and four letters are
 * shared by strangers (MMC, AMB, IBAM). */
export const TRUSTED_ACRONYM = 5;
/** The same where it is letter for letter the initials of the name beside it. */
const TRUSTED_INITIALS = 4;

/** One side is the acronym that the other shows or spells: "IBASE", "Instituto Brasileiro de … – IBASE". */
export function acronymAlone({ left, right, readings, acronyms, places, directory }: Evidence): Finding | undefined {
  const [l, r] = [ownAcronym(left), ownAcronym(right)];
  const name = l ?? r;
  if (name === undefined || (l === undefined) === (r === undefined)) return undefined;
  if (readings.some((one) => one.kind !== 'core')) return undefined;
  if (acronyms.shared === name) {
    // The same acronym at the same place: "OCA: South Florida", "Organization of Chinese Americans (OCA) – South Florida".
    const placed = places.verdict === 'agree' && name.length >= 3;
    const spelled = name.length >= TRUSTED_INITIALS && acronyms.exact;
    if ((name.length < TRUSTED_ACRONYM && !placed && !spelled) || directory.isAmbiguous(name)) {
      return {
        score: 0.74,
        domainSettles: true,
        reasons: [`One is only the acronym ${name.toUpperCase()} that the other shows; others may use it too.`],
      };
    }
    return { score: 0.9, reasons: [`One is the acronym ${name.toUpperCase()} that the other shows.`] };
  }
  if (acronyms.reads === name) {
    return {
      score: name.length >= 4 ? 0.66 : 0.55,
      domainSettles: true,
      reasons: [`One reads as the acronym of the other: ${name.toUpperCase()}.`],
    };
  }
  return undefined;
}

/** The first word of one is the other's initials, letter for letter: "OCA Asian Pacific American Advocates". */
function initialsWorn(one: PeeledName, other: PeeledName): boolean {
  const first = one.words[0];
  return (
    first !== undefined &&
    first.text.length >= 3 &&
    one.words.length >= 2 &&
    other.words.length >= 3 &&
    first.ideas.length === 0 &&
    fitAcronym(first.text, other.words) === 'exact'
  );
}

/** "NRC, Osei Falls" and "Norwegian Refugee Council – Dunmore County": each has behind it what may be a town, and not the same. */
function townsApart(one: PeeledName, other: PeeledName): boolean {
  const behind = one.words.slice(1);
  const tails = [...other.tails.map(({ words }) => words), ...other.marks.map((mark) => [wordOf(mark)])];
  const shared = tails
    .flat()
    .some((word) => !isOfTowns(word) && behind.some((its) => likeness(word, its) !== undefined));
  return tails.length > 0 && !shared && [behind, ...tails].every(mayBePlace);
}

/** One wears the acronym of the other among common words: "Instituto Pacs", "Instituto de Políticas … - PACS". */
export function acronymWorn({ left, right, readings }: Evidence): Finding | undefined {
  if (readings.some((one) => one.kind !== 'core')) return undefined;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (initialsWorn(one, other) && !townsApart(one, other))
      return {
        score: 0.52,
        domainSettles: true,
        reasons: [`One begins with the initials of the other: ${one.words[0]?.text.toUpperCase()}.`],
      };
    const worn = one.words.find((word) => word.text.length >= 4 && other.acronyms.includes(word.text));
    if (worn !== undefined && one.words.length <= 3 && onlyCommon(one.words.filter((word) => word !== worn))) {
      return {
        score: 0.6,
        domainSettles: true,
        reasons: [`One wears the acronym of the other: ${worn.text.toUpperCase()}.`],
        whole: true,
      };
    }
  }
  return undefined;
}

/** "CAN International", "Climate Action Network International". */
export function initialsInside(one: readonly Word[], others: readonly Word[]): boolean {
  const [acronym] = one;
  return (
    acronym !== undefined &&
    one.length === 1 &&
    acronym.text.length >= 3 &&
    others.length >= 3 &&
    initials(others) === acronym.text
  );
}

/** The initials of both, five or more, are the same, and so is the first word. */
export function sameInitials({ readings: [left, right], words }: Evidence): boolean {
  const own = initials(left.words);
  if ([...words.onlyLeft, ...words.onlyRight].some((word) => word.text.length < 5)) return false;
  return (
    own.length >= 5 && own === initials(right.words) && words.leading && left.words[0]?.stem === right.words[0]?.stem
  );
}
