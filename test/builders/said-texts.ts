/** Answers every name it is asked for with ‹name›, a count with `count`; as a number or text it is `count`. */
function probe(count: number): unknown {
  const known: Record<string, unknown> = {
    count,
    pendingReview: count,
    organizations: count,
    individuals: count,
    numbers: [count, count + 1],
    field: 'country',
    kind: 'wrong',
  };
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'symbol' ? () => count : name in known ? known[name] : `‹${name}›`),
    },
  );
}

/**
 * @param texts an object of texts in one language, of lists of them, and of functions that make one
 * @param count what its functions are told to count
 * @returns every text by its path, what was put into it as ‹name›
 */
export function saidTexts(texts: unknown, count = 3, path = ''): Record<string, string> {
  if (typeof texts === 'string') return { [path]: texts };
  if (typeof texts === 'function')
    return saidTexts((texts as (by: unknown) => unknown)(probe(count)), count, `${path}()`);
  if (Array.isArray(texts) && path.endsWith('()')) return { [path]: texts.join('') };
  return Object.assign(
    {},
    ...Object.entries(texts ?? {}).map(([key, value]) => saidTexts(value, count, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>;
}

/** @returns what no text for people may look like, each with its path */
export function slipsIn(language: string, said: Record<string, string>): string[] {
  const rules: [RegExp, string][] = [
    [/[{}]|\$\w|undefined|NaN|\[object/, 'shows its works'],
    [/["']/, 'has straight quotes'],
    [/^\s|\s\s/, 'has spaces that nobody wants'],
    ...(language === 'fr'
      ? ([
          [/ [:;?!»]|« /, 'has a space where a line may break before a mark'],
          [/\bde ‹(organization|convener)›/, 'has a name after a bare “de”, which some would elide'],
        ] as [RegExp, string][])
      : []),
    ...(language === 'pt'
      ? ([
          [/\bde ‹(organization|convener)›/, 'has a name after a bare “de”, which would ask for its gender'],
          [/\b(contato|contacto|equipe|equipa|registrad|registad|você)\b/i, 'is at home on one side of the Atlantic'],
        ] as [RegExp, string][])
      : []),
    ...(language === 'es'
      ? ([
          [/^[^¿]*\?/, 'has a question without its first mark'],
          [/\b(tú|tu|tus|te)\b/i, 'is not formal'],
        ] as [RegExp, string][])
      : []),
  ];
  return Object.entries(said).flatMap(([path, text]) =>
    rules.filter(([slip]) => slip.test(text)).map(([, why]) => `${language} ${path} ${why}: ${text}`),
  );
}
