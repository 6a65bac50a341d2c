/** What to say for each kind of number. `zero` is for 0 itself; the others are CLDR's classes of the language. */
export interface PluralForms<T> {
  zero?: T;
  one: T;
  /** whole millions in Spanish, French and Portuguese: "1 000 000 de signatures"; `other` when left out */
  many?: T;
  other: T;
}

export interface Plurals {
  /** @returns the number with the language's digits and separators */
  number(count: number): string;
  /** @returns the form that the language uses with this number */
  plural<T>(count: number, forms: PluralForms<T>): T;
}

/** @param language BCP 47 tag */
export function pluralsIn(language: string): Plurals {
  const rules = new Intl.PluralRules(language);
  // Always grouped: Spanish and Portuguese leave 1234 bare by default, and the letter beside it does not.
  const format = new Intl.NumberFormat(language, { useGrouping: 'always' });
  return {
    number: (count) => format.format(count),
    plural: (count, forms) => {
      if (count === 0 && forms.zero !== undefined) return forms.zero;
      const kind = rules.select(count);
      if (kind === 'one') return forms.one;
      return kind === 'many' ? (forms.many ?? forms.other) : forms.other;
    },
  };
}
