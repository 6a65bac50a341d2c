import { DEMONYMS } from './data/demonyms.js';
import { REGIONS, WORLD_REGIONS } from './data/regions.js';
import { STOP_WORDS } from './data/vocabulary.js';
import { foldText, type Word } from './words.js';

/** A place named in an organization's name: every place the word may mean ("PA" is Pennsylvania or Pará). */
export interface Place {
  /** Codes such as `mx`, `us-ma`, `us-ma/boston`; a direction before it makes another place: `us-fl~south`. */
  codes: readonly string[];
  /** How many words of the name it took. */
  length: number;
}

const LANGUAGES = ['en', 'es', 'fr', 'pt', 'de', 'it', 'nl'];
/** Names of countries that are rather a word, a person or a US state in the name of an organization. */
const NOT_COUNTRIES = new Set(['GE', 'JE', 'IM', 'GG', 'RE', 'ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO']);
/** English only: in Spanish and Portuguese "sur" and "sul" stand behind the word they belong to ("Jubileu Sul Brasil"). */
const DIRECTIONS: Readonly<Record<string, string>> = {
  north: 'north',
  northern: 'north',
  south: 'south',
  southern: 'south',
  east: 'east',
  eastern: 'east',
  west: 'west',
  western: 'west',
  central: 'central',
  northeast: 'northeast',
  northwest: 'northwest',
  southeast: 'southeast',
  southwest: 'southwest',
  upstate: 'upstate',
};
/** Words before a place that do not change which place it is. */
const BEFORE = new Set([
  'greater',
  'grande',
  'metropolitan',
  'metro',
  'state',
  'estado',
  'ciudad',
  'cidade',
  'city',
  'downtown',
  'provincia',
  'republic',
  'republica',
  'republique',
  'kingdom',
  'reino',
  'bundesrepublik',
]);
const AFTER = new Set(['area', 'state', 'region', 'metro', 'county', 'city']);

/** Where the words stand: alone between marks, at the end of a name, or anywhere in it. */
export type Where = 'apart' | 'end' | 'inner';

/** Places that are words, saints and heroes as well: a place only where they stand alone. Hand-made. */
const AMBIGUOUS = new Set(
  `montana;victoria;vitoria;hidalgo;guerrero;morelos;santos;salvador;minas;palmas;natal;acre;leon;rosario;concepcion;santiago;
   la paz;merida;cordoba;valencia;mendoza;juarez;cali;cartagena;hamilton;austin;jordan;jordania;georgia sur;luxemburgo;luxemburg;lussemburgo;columbus;
   santo domingo;asuncion;trinidad;san jose;san antonio;san francisco;santa catarina;espirito santo;porto;norte;la laguna;
   central valley;amazonas;victoria;orlando;charlotte;madison;lowell;providence;kansas city;reading;mobile;marca;chad;mali;island;java;regina;santander;wellington;florence;darwin;laval;bari;goma`
    .split(';')
    .map((name) => name.trim()),
);

interface Gazetteer {
  names: ReadonlyMap<string, readonly string[]>;
  /** Codes of two letters, which are words too ("de", "la"): a place only where nothing else can stand. */
  marks: ReadonlyMap<string, readonly string[]>;
  /** How many words the longest place has that begins with a word. */
  longest: ReadonlyMap<string, number>;
}

const GAZETTEER = gazetteer();
const PEOPLE = new Map(
  DEMONYMS.split('\n').flatMap((line) => {
    const [code = '', words = ''] = line.split(' = ');
    return words.split(' ').map((word) => [word, code] as const);
  }),
);

function gazetteer(): Gazetteer {
  const names = new Map<string, string[]>();
  const marks = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, name: string, code: string): void => {
    const codes = map.get(name) ?? [];
    if (name !== '' && !codes.includes(code)) map.set(name, [...codes, code]);
  };
  const addAll = (list: string, code: string, between: RegExp): void => {
    for (const name of list.split(between).map((one) => one.trim())) {
      if (/^[A-Z]{2,4}$/.test(name)) add(marks, name.toLowerCase(), code);
      else add(names, name, code);
    }
  };
  for (const line of `${REGIONS}${WORLD_REGIONS}`.split('\n').filter((one) => one !== '')) {
    const [code = '', list = ''] = line.split(/ =\s*/);
    const [own = '', cities = ''] = list.split(/>\s*/);
    addAll(own, code, /;/);
    for (const city of cities.split(/;\s*/))
      addAll(city, `${code}/${(city.split(',')[0] ?? '').replace(/ /g, '-')}`, /,/);
  }
  for (const [name, code] of countries()) add(names, name, code);
  const longest = new Map<string, number>();
  for (const name of [...names.keys(), ...marks.keys()]) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return { names, marks, longest };
}

/** Every country in seven languages, from the runtime's own CLDR data. */
function countries(): [string, string][] {
  const found: [string, string][] = [];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      // Codes of countries that are gone or renamed (DD, UK) stand for others.
      const current = new Intl.Locale(`und-${code}`).region === code && !NOT_COUNTRIES.has(code);
      const name = current ? names.of(code) : undefined;
      if (name !== undefined) found.push([foldText(name).replace(/\./g, ''), code.toLowerCase()]);
    }
  }
  return found;
}

/**
 * The place that begins at word `from`, the longest there is. `where` they stand decides whether a code
 * of two letters or a name with another meaning is a place.
 */
export function placeAt(words: readonly Word[], from: number, where: Where): Place | undefined {
  const start = firstOfPlace(words, from);
  const first = words[start]?.text ?? '';
  const direction = Object.hasOwn(DIRECTIONS, first) ? DIRECTIONS[first] : undefined;
  const plain = plainPlaceAt(words, start, where);
  if (plain !== undefined) return { codes: plain.codes, length: start - from + plain.length };
  if (direction === undefined) return undefined;
  const turned = plainPlaceAt(words, start + 1, where);
  if (turned === undefined) return undefined;
  return { codes: turned.codes.map((code) => `${code}~${direction}`), length: start + 1 - from + turned.length };
}

/** Steps over "Greater", "Estado de", "Ciudad de" where a place follows that has another name. */
function firstOfPlace(words: readonly Word[], from: number): number {
  if (!BEFORE.has(words[from]?.text ?? '') || plainPlaceAt(words, from, 'inner') !== undefined) return from;
  const next = words.findIndex((word, index) => index > from && !BEFORE.has(word.text) && !STOP_WORDS.has(word.text));
  return next < 0 ? from : next;
}

function plainPlaceAt(words: readonly Word[], from: number, where: Where): Place | undefined {
  const longest = GAZETTEER.longest.get(words[from]?.text ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
    const name = words
      .slice(from, from + length)
      .map((word) => word.text)
      .join(' ');
    if (where !== 'apart' && AMBIGUOUS.has(name)) continue;
    const marked = where !== 'inner' && length === 1 ? (GAZETTEER.marks.get(name) ?? []) : [];
    const codes = [...(GAZETTEER.names.get(name) ?? []), ...marked];
    if (codes.length === 0) continue;
    // "New York State", "Washington DC Area", "Dallas County": the word behind belongs to it.
    const behind = words[from + length];
    return { codes, length: length + (behind !== undefined && AFTER.has(behind.text) ? 1 : 0) };
  }
  return undefined;
}

/** The places a text consists of ("Los Angeles, CA", "NY & NJ"), or undefined when anything else stands in it. */
export function onlyPlaces(words: readonly Word[]): Place[] | undefined {
  const found: Place[] = [];
  for (let at = 0; at < words.length;) {
    const place = placeAt(words, at, 'apart');
    if (place === undefined) {
      if (found.length === 0 || !STOP_WORDS.has(words[at]?.text ?? '')) {
        if (!STOP_WORDS.has(words[at]?.text ?? '')) return undefined;
      }
      at += 1;
    } else {
      found.push(place);
      at += place.length;
    }
  }
  return found.length === 0 ? undefined : found;
}

/** The place an adjective speaks of: `mx` for mexicana, `br-ma` for maranhense. */
export function placeOfAdjective(word: Word): string | undefined {
  const known = adjectives.get(word);
  if (known !== undefined) return known.code;
  const code = adjectiveOf(word);
  adjectives.set(word, { code });
  return code;
}

const adjectives = new WeakMap<Word, { code: string | undefined }>();

function adjectiveOf(word: Word): string | undefined {
  const bare = word.text.replace(/(?:as|os|es|[aoes])$/, '');
  return PEOPLE.get(word.text) ?? PEOPLE.get(word.stem) ?? PEOPLE.get(bare);
}

/** Whether one of the codes of one place is a code of the other. */
export function samePlace(left: Place, right: Place): boolean {
  return left.codes.some((code) => right.codes.includes(code));
}

/** Whether one place lies in the other within a country: Boston in Massachusetts. A country holds nothing here, because a
 * national organization and one of a state are two. */
export function nestedPlace(left: Place, right: Place): boolean {
  const inside = (a: string, b: string): boolean => b.includes('-') && a.startsWith(`${b}/`);
  return left.codes.some((a) => right.codes.some((b) => inside(a, b) || inside(b, a)));
}

/** The country of a code: `us` for `us-ma/boston`. */
export function countryOf(code: string): string {
  return code.split(/[-~]/)[0] ?? code;
}
