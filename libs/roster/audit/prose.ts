/** Tells a paragraph of running text from a list of names. */

const TERMINATED = /[;,.]$/;

/**
 * Whether the lines of a paragraph are running text: a dozen words or more, most of them in lower case, closed like a sentence, and
 * not line by line (names may be long and in lower case too, "asociación de familiares de …", but are not closed by a
 * full stop, or are all; lines of twenty words are sentences nevertheless).
 */
export function isProse(lines: readonly string[]): boolean {
  const text = lines
    .join(' ')
    .replace(/\[\d+\]|[¹²³⁰⁴-⁹]+/g, '')
    .trim();
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 12) return false;
  const lower = words.filter((word) => /^[^\p{L}]*\p{Ll}/u.test(word)).length / words.length;
  if (lower < 0.55) return false;
  const listed =
    lines.length > 2 &&
    words.length < 20 * lines.length &&
    lines.filter((line) => TERMINATED.test(line)).length / lines.length > 0.6;
  if (listed) return false;
  const closed = /[.!?:][”"’')\]]*$/.test(text);
  const sentences = /\p{Ll}{3,}[)”"]?[.!?] +["“(]?\p{Lu}/u.test(text);
  return closed || sentences || (lower > 0.72 && words.length > 40);
}
