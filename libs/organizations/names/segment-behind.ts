import type { PeeledName } from './peeled-name.js';
import type { Joint } from './segments.js';
import { type Word, withoutStopWords } from './words.js';

/** A segment that stands behind a name, with what its meaning depends on. */
export interface SegmentBehind {
  /** How it is set off from what stands before it. */
  joint: Joint;
  words: readonly Word[];
  /** Its words without articles and prepositions. */
  plain: readonly Word[];
  /** The words of the name itself, so far. */
  name: readonly Word[];
  /** The words that an enumeration goes on from ("A, B e C"): those of the name, or of the tail before. */
  goesOn: readonly Word[];
}

/** What one segment gives to a name: nothing, if it is no part of it. */
export interface Taken extends Partial<
  Pick<PeeledName, 'acronyms' | 'marks' | 'places' | 'legalForms' | 'tails' | 'chapter' | 'whole'>
> {
  /** Words that go on with an enumeration. */
  enumerated?: readonly Word[];
  /** From here on an enumeration goes on from these words. */
  goesOn?: Word[];
}

/** Adds what was taken to the name. Gives the words that an enumeration goes on from. */
export function addTaken(taken: Taken, peeled: PeeledName, goesOn: Word[]): Word[] {
  peeled.acronyms.push(...(taken.acronyms ?? []));
  peeled.marks.push(...(taken.marks ?? []));
  peeled.places.push(...(taken.places ?? []));
  peeled.legalForms.push(...(taken.legalForms ?? []));
  peeled.tails.push(...(taken.tails ?? []));
  peeled.chapter ||= taken.chapter === true;
  peeled.whole ||= taken.whole === true;
  if (taken.enumerated !== undefined) {
    if (goesOn === peeled.words) peeled.lead ??= withoutStopWords(goesOn).length;
    goesOn.push(...taken.enumerated);
  }
  return taken.goesOn ?? goesOn;
}
