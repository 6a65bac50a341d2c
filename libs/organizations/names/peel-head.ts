import { fitAcronym } from './acronyms.js';
import { CHAPTER_WORDS, SIGNING_WORDS, STOP_WORDS } from './data/vocabulary.js';
import { isLegalAdjective, leadingLegalForm, trailingLegalForm } from './legal-forms.js';
import type { PeeledName } from './peeled-name.js';
import { onlyPlaces, type Place, placeAt } from './places.js';
import { withoutDoubles, withoutStopWords, wordOf, type Word } from './words.js';

/** Peels what stands at the ends of the name itself, without a mark between: acronym, legal form, place, remark. */
export function peelHead(peeled: PeeledName): void {
  takeLongNameBehindAcronym(peeled);
  peeled.spelled = [...peeled.words];
  peelEnds(peeled);
  peelLeadingAcronym(peeled);
  peeled.words = settle(peeled);
  for (const tail of peeled.tails) peelTailPlaces(peeled, tail);
}

/** "AALDEF (Asian American Legal …)", "UBES - União …", "APALA/NJ (…)": the long name is the name. */
function takeLongNameBehindAcronym(peeled: PeeledName): void {
  const [head, ...behind] = peeled.words;
  if (head === undefined) return;
  const places = behind.length === 0 ? [] : onlyPlaces(behind);
  if (places === undefined) return;
  const tail = peeled.tails.find(
    (one) => one.words.length > 1 && !['none', 'weak'].includes(fitAcronym(head.text, one.words)),
  );
  if (tail === undefined) return;
  peeled.acronyms.unshift(head.text);
  peeled.places.push(...places.map((place) => ({ ...place, style: 'apart' as const })));
  peeled.words = tail.words;
  peeled.tails = peeled.tails.filter((one) => one !== tail);
}

/** Takes legal forms, places, acronyms and stuck-on verbs off the end until nothing more comes off. */
function peelEnds(peeled: PeeledName): void {
  for (let before = -1; before !== peeled.words.length;) {
    before = peeled.words.length;
    const legal = trailingLegalForm(peeled.words);
    if (legal > 0 && hasName(peeled.words.slice(0, -legal))) peeled.legalForms.push(texts(peeled.words.splice(-legal)));
    const leading = leadingLegalForm(peeled.words);
    if (leading > 0 && hasName(peeled.words.slice(leading)))
      peeled.legalForms.push(texts(peeled.words.splice(0, leading)));
    if (peeled.words.length > 1 && SIGNING_WORDS.has(peeled.words.at(-1)?.text ?? '')) peeled.words.pop();
    peelTrailingPlace(peeled.words, peeled, 'inline');
    peelTrailingAcronym(peeled);
  }
}

function hasName(words: readonly Word[]): boolean {
  return words.some((word) => !STOP_WORDS.has(word.text));
}

function texts(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

/** "… of New Jersey", "… México", "NAPAWF NYC Chapter", "… Regional Nordeste". Never the whole name. */
function peelTrailingPlace(words: Word[], peeled: PeeledName, style: 'apart' | 'inline'): void {
  let end = words.length;
  let chapter = false;
  while (end > 1 && CHAPTER_WORDS.has(words[end - 1]?.text ?? '')) {
    end -= 1;
    chapter = true;
  }
  const found = trailingPlace(words.slice(0, end));
  if (found === undefined) return;
  let from = found.from;
  const word = (at: number): string => words[at]?.text ?? '';
  while (from > 0 && (STOP_WORDS.has(word(from - 1)) || (CHAPTER_WORDS.has(word(from - 1)) && from > 1))) {
    from -= 1;
    chapter ||= CHAPTER_WORDS.has(word(from));
  }
  if (!hasName(words.slice(0, from))) return;
  words.splice(from);
  peeled.places.push({ ...found.place, style });
  peeled.chapter ||= chapter;
}

/** The longest place that ends where the words end. */
function trailingPlace(words: readonly Word[]): { place: Place; from: number } | undefined {
  for (let from = 1; from < words.length; from += 1) {
    const place = placeAt(words, from, STOP_WORDS.has(words[from]?.text ?? '') ? 'inner' : 'end');
    if (place !== undefined && from + place.length === words.length) return { place, from };
  }
  return undefined;
}

/** "Movimento Nacional de Direitos Humanos MNDH". */
function peelTrailingAcronym(peeled: PeeledName): void {
  const last = peeled.words.at(-1);
  if (last === undefined || peeled.words.length < 3) return;
  const fit = fitAcronym(last.text, peeled.words.slice(0, -1));
  const reads =
    (fit === 'exact' && last.text.length >= 3) ||
    ((fit === 'full' || fit === 'loose') && last.text.length >= 4 && last.ideas.length === 0);
  if (!reads) return;
  peeled.acronyms.push(last.text);
  peeled.words.pop();
}

/** "IMUMI Instituto para las Mujeres en la Migración". */
function peelLeadingAcronym(peeled: PeeledName): void {
  const first = peeled.words[0];
  if (first === undefined || first.text.length < 3 || peeled.words.length < 4) return;
  const fit = fitAcronym(first.text, peeled.words.slice(1));
  if (fit === 'none' || fit === 'weak' || (fit !== 'exact' && (first.text.length < 5 || first.ideas.length > 0)))
    return;
  peeled.acronyms.push(first.text);
  peeled.words.shift();
}

/** The words to compare: no articles, one word for each inner place, "Asociación Civil" as "Asociación". */
function settle(peeled: PeeledName): Word[] {
  const found: Word[] = [];
  const { words } = peeled;
  const told = withoutStopWords(words);
  // "Universidade (de São Paulo)": a common word is the acronym of nothing.
  peeled.short = told.length === 1 && (told[0]?.ideas.length === 0 || peeled.places.length === 0);
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const place = words.length > 1 && !STOP_WORDS.has(word.text) ? placeAt(words, at, 'inner') : undefined;
    if (place !== undefined) {
      peeled.places.push({ ...place, style: 'inner' });
      found.push(wordOf(`@${place.codes[0] ?? ''}`));
      at += place.length;
      continue;
    }
    if (!STOP_WORDS.has(word.text) && !isLegalAdjective(words, at) && found.at(-1)?.text !== word.text)
      found.push(word);
    at += 1;
  }
  return found.length === 0 ? words : withoutDoubles(found);
}

/** A tail has its own places: "(Organization of Chinese Americans – New Jersey Chapter)", "AFL-CIO NY Chapter". */
function peelTailPlaces(peeled: PeeledName, tail: { words: Word[] }): void {
  if (tail.words.length > 1) peelTrailingPlace(tail.words, peeled, 'apart');
}
