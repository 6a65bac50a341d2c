import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of a package, in pieces. */
export interface Part {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

/** Written into every entry. By the clock on the wall, as ZIP has it, so it is the same in every zone; and the earliest it knows. */
const MTIME = new Date(1980, 0, 1);

/** @returns a ZIP file in pieces, made as its parts come; the same bytes for the same parts */
export async function* packed(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, content } of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MTIME;
    zip.add(file);
    for await (const piece of content) {
      file.push(strToU8(piece));
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
