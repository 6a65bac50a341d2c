import type { Word } from '#organizations';

/** Words as a reason quotes them: “of women”, or “nothing” without quotation marks. */
export function wording(words: readonly Word[]): string {
  return words.length === 0 ? 'nothing' : `“${words.map((word) => word.text).join(' ')}”`;
}
