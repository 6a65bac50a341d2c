import type { VNode } from 'preact';
import { Document } from '../../ui/document.js';
import type { Texts } from '../../i18n/texts.js';

export interface UnsubscribePageProps {
  texts: Texts;
  /** of the letter the mail was about; undefined when the link is for all */
  letterTitle: string | undefined;
  /** where its buttons post to */
  path: string;
}

/** Asks before it does anything: mail gateways open every link. */
export function UnsubscribePage({ texts, letterTitle, path }: UnsubscribePageProps): VNode {
  const { unsubscribe } = texts;
  return (
    <Document texts={texts} title={unsubscribe.title} unlisted>
      <h1>{unsubscribe.title}</h1>
      <p>{unsubscribe.text}</p>
      {letterTitle !== undefined && (
        <form method="post" action={path}>
          <p>
            {unsubscribe.letter} <bdi>{letterTitle}</bdi>
          </p>
          <p>
            <button class="btn" type="submit">
              {unsubscribe.fromLetter}
            </button>
          </p>
        </form>
      )}
      <form method="post" action={path}>
        <input type="hidden" name="scope" value="all" />
        <button class={letterTitle === undefined ? 'btn' : 'btn quiet'} type="submit">
          {unsubscribe.fromAll}
        </button>
      </form>
    </Document>
  );
}

/** Says that it is done; the same page whether or not it was done before. */
export function UnsubscribedPage({ texts }: { texts: Texts }): VNode {
  return (
    <Document texts={texts} title={texts.unsubscribe.doneTitle} unlisted>
      <h1>{texts.unsubscribe.doneTitle}</h1>
      <p>{texts.unsubscribe.doneText}</p>
    </Document>
  );
}
