import type { VNode } from 'preact';
import { direction, languageName } from '../i18n/direction.js';

export interface LanguagesProps {
  label: string;
  languages: readonly string[];
  current: string;
  /** what else stands in the page's address, and stays there */
  keep?: Record<string, string>;
}

/** Links to a page in its other languages; nothing when it has one. */
export function Languages({ keep = {}, ...props }: LanguagesProps): VNode | null {
  return (
    <LanguageList {...props}>
      {(language) => (
        <a
          href={`?${new URLSearchParams({ ...keep, lang: language }).toString()}`}
          lang={language}
          hreflang={language}
          dir={direction(language)}
        >
          {languageName(language)}
        </a>
      )}
    </LanguageList>
  );
}

export interface LanguageButtonsProps extends Omit<LanguagesProps, 'keep'> {
  /** id of the form that they send */
  form: string;
  /** of the field that says which one was pressed */
  name: string;
}

/** The same for a page with a form: links would lose what was typed into it, buttons send it along. */
export function LanguageButtons({ form, name, ...props }: LanguageButtonsProps): VNode | null {
  return (
    <LanguageList {...props}>
      {(language) => (
        <button type="submit" form={form} name={name} value={language} lang={language} dir={direction(language)}>
          {languageName(language)}
        </button>
      )}
    </LanguageList>
  );
}

function LanguageList({
  label,
  languages,
  current,
  children,
}: Omit<LanguagesProps, 'keep'> & { children: (language: string) => VNode }): VNode | null {
  if (languages.length < 2) return null;
  return (
    <nav aria-label={label} class="soft langs">
      <p>
        {label}{' '}
        {languages.map((language, index) => (
          <>
            {index > 0 && ' · '}
            {language === current ? <strong lang={language}>{languageName(language)}</strong> : children(language)}
          </>
        ))}
      </p>
    </nav>
  );
}
