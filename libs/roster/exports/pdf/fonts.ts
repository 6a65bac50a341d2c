import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** What a letter is set in; the second has what the first lacks: polytonic Greek, letters of African and American languages. */
const FONTS = [
  { family: 'Source Serif 4', package: '@expo-google-fonts/source-serif-4', file: 'SourceSerif4' },
  { family: 'Gentium Book Plus', package: '@expo-google-fonts/gentium-book-plus', file: 'GentiumBookPlus' },
] as const;

/** Their names, in the order in which a character is looked for. */
export const FAMILIES: readonly string[] = FONTS.map(({ family }) => family);

/** @returns the files of every style, read from their packages; fonts of the machine are never used, so that bytes are the same on all */
export function fontFiles(): Uint8Array[] {
  return FONTS.flatMap(({ package: name, file }) =>
    STYLES.map((style) => readFileSync(resolve(`${name}/${style}/${file}_${style}.ttf`))),
  );
}
