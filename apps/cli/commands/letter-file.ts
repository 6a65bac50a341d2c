import { readFile, stat } from 'node:fs/promises';

/** A letter of more bytes is no letter; reading it would only make the person wait for an answer that is none. */
const LARGEST = 1024 * 1024;

/** The file cannot be read as a letter. The message is one line and says what to do. */
export class LetterFileError extends Error {}

/**
 * Reads a letter from `file` as text: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which is what old word
 * processors wrote. Throws LetterFileError when there is no such file, or it is no text.
 */
export async function readLetterFile(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const kind = otherKind(bytes);
  if (kind !== undefined) throw new LetterFileError(`this is ${kind}. Save the letter as plain text and audit that.`);
  return decode(bytes);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new LetterFileError('this is a folder. Name the file that holds the letter.');
    if (found.size > LARGEST) throw new LetterFileError('the file is larger than 1 MB. Audit the letter alone.');
    return await readFile(file);
  } catch (error) {
    if (error instanceof LetterFileError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new LetterFileError('no such file. Check the name and the folder.');
    if (code === 'EACCES') throw new LetterFileError('the file may not be read. Check its permissions.');
    throw new LetterFileError(`the file cannot be read (${code ?? String(error)}).`);
  }
}

function otherKind(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 64).toString('latin1');
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('PK\u0003\u0004')) return 'a word processor file or another archive';
  if (start.startsWith('{\\rtf')) return 'an RTF file';
  if (/^\s*<(?:!doctype html|html)/i.test(start)) return 'a web page';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !wide && bytes.subarray(0, 4096).includes(0) ? 'no text' : undefined;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
