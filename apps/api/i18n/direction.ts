/** What Node 24 has and TypeScript's library of 2023 does not know. */
interface LocaleWithText extends Intl.Locale {
  getTextInfo?: () => { direction?: string };
}

/** @param language BCP 47 tag @returns which way its script runs */
export function direction(language: string): 'ltr' | 'rtl' {
  try {
    const locale: LocaleWithText = new Intl.Locale(language);
    return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** @returns the name of a language in itself, for a link that its readers look for */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
