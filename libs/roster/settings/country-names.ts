const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
const known = new Map<string, Record<string, string>>();

/** @returns the name of a country in a language (CLDR); the code where it has none */
export function countryName(code: string, language: string): string {
  return countryNames(language)[code] ?? code;
}

/** @param language BCP 47 tag @returns the names of all countries by their ISO 3166-1 alpha-2 code */
export function countryNames(language: string): Record<string, string> {
  const names = known.get(language) ?? namesIn(language);
  known.set(language, names);
  return names;
}

function namesIn(language: string): Record<string, string> {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return Object.fromEntries(
    CODES.flatMap((code) => {
      const name = display.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}
