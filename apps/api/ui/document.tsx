import type { ComponentChildren, VNode } from 'preact';
import { STYLE } from './style.js';
import type { Texts } from '../i18n/texts.js';
import { PAGE_LANGUAGES } from '../i18n/texts-for.js';
import { Languages } from './languages.js';

/** A pen stroke in the accent colour; inline, so that no page asks for /favicon.ico. */
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Crect width=%2232%22 height=%2232%22 rx=%226%22 fill=%22%231f3a5f%22/%3E%3Cpath d=%22M6 20c5-12 8-12 7-5s3 7 6 1 4-2 7 1M6 26h20%22 fill=%22none%22 stroke=%22%23fff%22 stroke-width=%222.5%22 stroke-linecap=%22round%22/%3E%3C/svg%3E';

export interface DocumentProps {
  texts: Texts;
  /** of the page, for the browser's tab; what the site is called is added */
  title: string;
  /** two columns on a wide screen */
  wide?: boolean;
  /** for pages that are somebody's own: no search engine may keep them */
  unlisted?: boolean;
  /** offers the page in every language that pages have; what else stands in its address */
  inLanguages?: Record<string, string>;
  /** stands in the header, beside the name of the site */
  nav?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page: header, one main landmark, footer. Loads nothing and runs nothing. */
export function Document({
  texts,
  title,
  wide = false,
  unlisted = false,
  inLanguages,
  nav,
  children,
}: DocumentProps): VNode {
  return (
    <html lang={texts.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {unlisted && <meta name="robots" content="noindex" />}
        <title>{`${title} – Undersigned`}</title>
        <link rel="icon" href={ICON} />
        <style>{STYLE}</style>
      </head>
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          {texts.skip}
        </a>
        <header class="top">
          <a href="/">Undersigned</a>
          {nav}
        </header>
        <main id="main" tabIndex={-1}>
          {children}
          {inLanguages !== undefined && (
            <Languages
              label={texts.labels.page}
              languages={PAGE_LANGUAGES}
              current={texts.language}
              keep={inLanguages}
            />
          )}
        </main>
        <footer class="foot">
          <p>{texts.footer}</p>
        </footer>
      </body>
    </html>
  );
}
