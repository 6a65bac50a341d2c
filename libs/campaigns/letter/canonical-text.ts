import { createHash } from 'node:crypto';

/**
 * @returns the text as it is stored and hashed: NFC, line feeds, one final newline, no trailing spaces but the two that break
 *   a line in Markdown
 */
export function canonicalText(markdown: string): string {
  const lines = markdown.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const kept = lines.map((line, index) => {
    const bare = withoutTrailing(line);
    // A backslash would survive editors, but at the end of a paragraph, heading or list entry it is printed as one.
    return bare !== '' && line.endsWith('  ') && lines[index + 1]?.trim() ? `${bare}  ` : bare;
  });
  return `${kept.join('\n').trim()}\n`;
}

/** Without spaces and tabs at the end; a loop, for an expression would look at a long run inside again and again. */
function withoutTrailing(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

/** @returns SHA-256 of the text as UTF-8, in hex */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
