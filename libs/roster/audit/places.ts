/** Countries and states under which long lists are grouped. */
import { searchable } from '#campaigns';

const STATES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana ' +
  'maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york ' +
  'north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia ' +
  'washington west_virginia wisconsin wyoming district_of_columbia washington_dc washington,_d.c. washington,_dc puerto_rico ' +
  'africa asia europe americas oceania latin_america north_america caribbean middle_east pacific global united_states usa us uk';

let known: Set<string> | undefined;

/** Whether the line is nothing but the name of a country (English, Spanish, Portuguese, French), a US state or a continent. */
export function isPlace(text: string): boolean {
  known ??= build();
  return known.has(
    searchable(text)
      .replace(/^the |\s*\(\d+\)$|[\s:.]+$/g, '')
      .trim(),
  );
}

function build(): Set<string> {
  const places = new Set(STATES.split(' ').map((place) => place.replaceAll('_', ' ')));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['en', 'es', 'pt', 'fr']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = names.of(first + second);
        if (name !== undefined) places.add(searchable(name));
      }
  }
  return places;
}
