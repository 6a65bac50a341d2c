import type { EditionCounts } from '#roster';
import type { Texts } from './texts.js';

/** @returns how many have signed, as a sentence; individuals are told apart where there are any */
export function signed(texts: Texts, { organizations, individuals, members }: EditionCounts): string {
  const groups = organizations + members;
  return individuals === 0 ? texts.letter.signed(groups) : texts.person.signed({ organizations: groups, individuals });
}
