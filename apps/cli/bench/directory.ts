import { foldName } from '#organizations';
import { NAME_PARTS, type NameParts } from './data/name-parts.js';
import { REAL_NAMES_EN } from './data/real-names-en.js';
import { REAL_NAMES_ES_PT_FR } from './data/real-names-es-pt-fr.js';
import { type Random, seededRandom } from './random.js';

/** An organization of the benchmark's directory. */
export interface BenchOrganization {
  name: string;
  acronym?: string;
  /** What else it is called. */
  alias?: string;
  country?: string;
  domain?: string;
  parts: NameParts;
  /** What makes it one of its own: two with the same are not both made. The name, unless told otherwise. */
  identity?: string;
}

/**
 * Makes a directory of `size` organizations with different names: real ones first, then chapters of them, then names put
 * together from the parts real names are made of, with the skew of real ones. The first organizations of a larger
 * directory are those of a smaller one.
 *
 * @param given real names to begin with instead of the ones that come with the benchmark
 */
export function makeDirectory(size: number, seed: number, given?: readonly string[]): BenchOrganization[] {
  const random = seededRandom(seed);
  const real = given === undefined ? realOrganizations() : given.map((name) => plain(name, random));
  const found: BenchOrganization[] = [];
  const seen = new Set<string>();
  const add = (one: BenchOrganization): void => {
    const key = foldName(one.identity ?? one.name);
    if (found.length < size && !seen.has(key)) {
      seen.add(key);
      found.push(one);
    }
  };
  for (const one of real) add(one);
  while (found.length < size) add(random.chance(0.06) ? chapterOf(random.zipf(real), random) : invented(random));
  return found;
}

function realOrganizations(): BenchOrganization[] {
  const [english, spanish, portuguese, french] = NAME_PARTS as [NameParts, NameParts, NameParts, NameParts];
  const partsOf = (country: string, text: string): NameParts =>
    text === REAL_NAMES_EN
      ? english
      : ['br', 'pt'].includes(country)
        ? portuguese
        : country === 'fr'
          ? french
          : spanish;
  return [REAL_NAMES_EN, REAL_NAMES_ES_PT_FR].flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', acronym = '', country = '', domain = '', alias = ''] = line
          .split('|')
          .map((one) => one.trim());
        return {
          name,
          ...(acronym === '' ? {} : { acronym }),
          ...(country === '' ? {} : { country: country.toUpperCase() }),
          ...(domain === '' ? {} : { domain }),
          ...(alias === '' ? {} : { alias }),
          parts: partsOf(country, text),
        };
      }),
  );
}

function plain(name: string, random: Random): BenchOrganization {
  return { name, parts: random.pick(NAME_PARTS) };
}

function chapterOf({ name, acronym, parts }: BenchOrganization, random: Random): BenchOrganization {
  const town = townOf(parts, random);
  const short = acronym !== undefined && random.chance(0.25) ? acronym : name;
  const styles = [`${short} – ${town}`, `${short} (${town})`, `${short} ${town}`, `${short}, ${town}`];
  return { name: random.pick(styles), identity: `${name} ${town}`, parts };
}

function invented(random: Random): BenchOrganization {
  const parts = byShare(random);
  const kind = random.next();
  const name =
    kind < 0.22
      ? random.zipf(parts.families).replace('*', townOf(parts, random))
      : kind < 0.4
        ? named(parts, random)
        : kind < 0.58
          ? branded(parts, random)
          : themed(parts, random);
  return dressed(name, parts, random);
}

function byShare(random: Random): NameParts {
  let left = random.next();
  for (const parts of NAME_PARTS) {
    left -= parts.share;
    if (left < 0) return parts;
  }
  return NAME_PARTS[0] as NameParts;
}

/** "Fundación Rosa Zapata", "Centro de Derechos Humanos Samuel Arrupe". */
function named(parts: NameParts, random: Random): string {
  const person = `${random.pick(parts.given)} ${random.zipf(parts.surnames)}`;
  const whole = random.chance(0.4) ? `${person} ${random.pick(parts.surnames)}` : person;
  const before =
    parts.language === 'en' ? `${whole} ${random.zipf(parts.heads)}` : `${random.zipf(parts.heads)} ${whole}`;
  return random.chance(0.35) ? `${before} ${parts.of} ${random.zipf(parts.themes)}` : before;
}

/** A word nobody else has: "Yolokan", "Asociación Tzimora", "Ixbalu – Mujeres". */
function branded(parts: NameParts, random: Random): string {
  const brand = coined(random);
  if (random.chance(0.15)) return brand;
  const head = random.zipf(parts.heads);
  const base = parts.language === 'en' ? `${brand} ${head}` : `${head} ${brand}`;
  if (random.chance(0.45)) return `${base} ${parts.of} ${random.zipf(parts.themes)}`;
  return random.chance(0.3) ? `${brand} – ${head} ${parts.of} ${random.zipf(parts.themes)}` : base;
}

/** "Coalition for Fair Trade and Housing of Tucson". */
function themed(parts: NameParts, random: Random): string {
  const and = { en: 'and', es: 'y', pt: 'e', fr: 'et' }[parts.language];
  const scope = random.chance(0.18) ? ` ${random.pick(SCOPES[parts.language])}` : '';
  const themes = random.chance(0.3)
    ? `${random.zipf(parts.themes)} ${and} ${random.pick(parts.themes)}`
    : random.zipf(parts.themes);
  const base = `${random.zipf(parts.heads)}${scope} ${parts.of} ${themes}`;
  return random.chance(0.75) ? `${base} ${parts.at} ${townOf(parts, random)}` : base;
}

const SCOPES = {
  en: ['National', 'International', 'Regional', 'United', 'Interfaith'],
  es: ['Nacional', 'Internacional', 'Regional', 'Latinoamericana', 'Mexicana', 'Popular'],
  pt: ['Nacional', 'Brasileira', 'Regional', 'Estadual', 'Popular'],
  fr: ['national', 'international', 'régional', 'français'],
} as const;

/** A town of the list, or one of the many that no list has. */
function townOf({ language, towns, surnames }: NameParts, random: Random): string {
  if (random.chance(0.6)) return random.zipf(towns);
  if (language === 'en')
    return `${random.pick(surnames)}${random.pick(['ville', ' Falls', ' County', 'ton', ' Springs'])}`;
  const saint = { es: 'San', pt: 'São', fr: 'Saint' }[language];
  return random.chance(0.5)
    ? `${saint} ${random.pick(SAINTS[language])} ${coined(random)}`
    : `${coined(random)}${random.chance(0.3) ? ` ${random.pick(surnames)}` : ''}`;
}

const SAINTS = {
  es: ['Miguel', 'Juan', 'Pedro', 'Andrés', 'Mateo', 'Lucas', 'Marcos', 'Antonio', 'Francisco', 'Cristóbal', 'Pablo'],
  pt: ['Miguel', 'João', 'Pedro', 'José', 'Mateus', 'Bento', 'Luís', 'Félix', 'Gonçalo', 'Domingos'],
  fr: ['Michel', 'Jean', 'Pierre', 'André', 'Denis', 'Étienne', 'Laurent', 'Hilaire', 'Aubin'],
} as const;

const SYLLABLES =
  `ba be bo ca ce chi co cu da de do fa fe ga go gua ha hue i ja ji ka ki ku la le li lo lu ma me mi mo na ne ni no
  o pa pe po qui ra re ri ro sa se si so ta te ti to tu u va vi xo ya yo za zi tla coa tec pan ixim bal nah`.split(
    /\s+/,
  );

function coined(random: Random): string {
  const word =
    Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('') +
    random.pick(['', 'n', 'l', 's', 'r']);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Gives a name what it wears: an acronym, a domain, a country. */
function dressed(name: string, parts: NameParts, random: Random): BenchOrganization {
  const letters = [...name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('');
  const acronym = letters.length >= 3 && letters.length <= 7 && random.chance(0.45) ? letters : undefined;
  const shown = acronym !== undefined && random.chance(0.5);
  const styled = random.pick([`${name} (${acronym})`, `${name} – ${acronym}`, `${acronym} – ${name}`]);
  const host = acronym ?? foldName(name).slice(0, 14);
  return {
    name: shown ? styled : name,
    identity: name,
    ...(acronym === undefined ? {} : { acronym }),
    ...(random.chance(0.5) ? { domain: `${host.toLowerCase()}${random.below(1000)}.example` } : {}),
    ...(random.chance(0.6) ? { country: random.pick(COUNTRIES[parts.language]) } : {}),
    parts,
  };
}

const COUNTRIES = {
  en: ['US', 'CA', 'GB', 'IN', 'KE'],
  es: ['MX', 'GT', 'CO', 'AR', 'PE', 'ES'],
  pt: ['BR', 'PT', 'AO'],
  fr: ['FR', 'CA', 'BE', 'SN', 'HT'],
} as const;
