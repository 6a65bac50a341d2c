/** @param words constants of the code, such as states; never what somebody typed @returns them as a list for SQL's IN: `('open', 'closing')` */
export function sqlList(words: readonly string[]): string {
  return `(${words.map((word) => `'${word}'`).join(', ')})`;
}
