import type { VNode } from 'preact';
import { direction, languageName } from './direction.js';

export interface LanguagesProps {
  label: string;
  languages: string[];
  current: string;
}

/** Links to the letter in its other languages; nothing when it has one. */
export function Languages({ label, languages, current }: LanguagesProps): VNode | null {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={label} class="soft">
      <p>
        {label}:{' '}
        {languages.map((language, index) => (
          <>
            {index > 0 && ' · '}
            {language === current ? (
              <strong lang={language}>{languageName(language)}</strong>
            ) : (
              <a
                href={`?lang=${encodeURIComponent(language)}`}
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

/** @returns the language that was asked for if the letter has it, else the letter's main language */
export function chosenLanguage(languages: string[], asked: unknown): string {
  return languages.find((language) => language === asked) ?? languages[0] ?? 'en';
}
