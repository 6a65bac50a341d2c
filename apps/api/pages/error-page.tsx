import { renderDocument } from '#platform/html';
import { Document } from './parts/document.js';
import { textsFor } from './texts/texts-for.js';

export interface ErrorPageProps {
  status: number;
  title: string;
  /** what happened and what to do; shown as it is */
  message: string;
}

/** @returns a whole page that says what went wrong, for requests made by a browser */
export function renderErrorPage({ status, title, message }: ErrorPageProps): string {
  const texts = textsFor();
  return renderDocument(
    <Document texts={texts} title={title} unlisted>
      <p class="over">{texts.error.code(status)}</p>
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">{texts.error.home}</a>
      </p>
    </Document>,
  );
}
