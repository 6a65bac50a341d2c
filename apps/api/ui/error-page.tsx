import { renderDocument } from '#platform/html';
import { Document } from './document.js';
import type { PageProblem } from '../i18n/texts.js';
import { textsFor } from '../i18n/texts-for.js';

export interface ErrorPageProps {
  status: number;
  /** stable name of the problem; one that the texts do not know is told by its status */
  code: string;
  /** in English */
  title: string;
  /** what happened and what to do, in English; shown as it is */
  message: string;
  /** BCP 47 tags of the reader's languages, the dearest first */
  languages: string[];
}

/** @returns a whole page that says what went wrong, for requests made by a browser */
export function renderErrorPage({ status, code, languages, ...english }: ErrorPageProps): string {
  const texts = textsFor(...languages);
  const { problem } = texts.error;
  const said = problem(code as PageProblem) ?? problem(status === 404 ? 'not-found' : 'other');
  const { title, text } = said ?? { title: english.title, text: english.message };
  return renderDocument(
    <Document texts={texts} title={title} unlisted>
      <p class="over">{texts.error.code(status)}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{texts.error.home}</a>
      </p>
    </Document>,
  );
}
