import type { VNode } from 'preact';
import { direction, languageName } from './direction.js';

export interface LanguagesProps {
  label: string;
  languages: readonly string[];
  current: string;
  /** what else stands in the page's address, and stays there */
  keep?: Record<string, string>;
}

/** Links to a page in its other languages; nothing when it has one. */
export function Languages({ label, languages, current, keep = {} }: LanguagesProps): VNode | null {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={label} class="soft langs">
      <p>
        {label}{' '}
        {languages.map((language, index) => (
          <>
            {index > 0 && ' · '}
            {language === current ? (
              <strong lang={language}>{languageName(language)}</strong>
            ) : (
              <a
                href={`?${new URLSearchParams({ ...keep, lang: language }).toString()}`}
                lang={language}
                hreflang={language}
                dir={direction(language)}
              >
                {languageName(language)}
              </a>
            )}
          </>
        ))}
      </p>
    </nav>
  );
}
