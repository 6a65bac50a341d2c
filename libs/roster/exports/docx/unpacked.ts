import { type Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** A link's id in the package: random, as the library makes them. */
const LINK = /rId[\w-]{21}\b/g;

/**
 * @param at ISO 8601; stands for the time at which the document is made
 * @returns the files inside a document, the same for the same document: with counted ids and this time in place of random ids and now
 */
export async function unpacked(document: Document, at: string): Promise<{ name: string; text: string }[]> {
  const ids = new Map<string, string>();
  const counted = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
    return ids.get(id) ?? id;
  };
  const time = at.replace(/\.\d+Z$/, 'Z');
  return Object.entries(unzipSync(await Packer.toBuffer(document)))
    .sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1))
    .map(([name, bytes]) => ({
      name,
      text: strFromU8(bytes)
        .replace(LINK, counted)
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`),
    }));
}
