import { type Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** A link's id in the package, as the value of an attribute: random, as the library makes them, and it may end in a hyphen. */
const LINK = /(?<=")rId[\w-]{21}(?=")/g;

/** @returns gives each random id in files of one package, handed over one after the other, a counted one */
export function linkCounter(): (text: string) => string {
  const ids = new Map<string, string>();
  return (text) =>
    text.replace(LINK, (id) => {
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
      return ids.get(id) ?? id;
    });
}

/**
 * @param at ISO 8601; stands for the time at which the document is made
 * @returns the files inside a document, the same for the same document: with counted ids and this time in place of random ids and now
 */
export async function unpacked(document: Document, at: string): Promise<{ name: string; text: string }[]> {
  const counted = linkCounter();
  const time = at.replace(/\.\d+Z$/, 'Z');
  return Object.entries(unzipSync(await Packer.toBuffer(document)))
    .sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1))
    .map(([name, bytes]) => ({
      name,
      text: counted(strFromU8(bytes)).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`),
    }));
}
