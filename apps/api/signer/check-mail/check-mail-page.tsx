import type { VNode } from 'preact';
import { Document } from '../../ui/document.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { InputField } from '../../ui/fields.js';
import type { Texts } from '../../i18n/texts.js';

export interface CodePageProps {
  texts: Texts;
  /** @param action one of the page's @returns where its button posts to */
  to: (action: 'code' | 'resend') => string;
  typed?: string;
  error?: string;
  /** complete codes that were typed in vain on this page */
  tries?: number;
  /** whether another mail was just asked for */
  resent?: boolean;
}

/** "Check your mail". It reads the same whether or not there is such a sign-on, and whatever became of it. */
export function CodePage({ texts, to, typed = '', error, tries = 0, resent = false }: CodePageProps): VNode {
  const { code } = texts;
  return (
    <Document
      texts={texts}
      title={(error === undefined ? '' : texts.errorPrefix) + code.title}
      unlisted
      inLanguages={{}}
    >
      <h1>{code.title}</h1>
      <ErrorSummary heading={texts.correct} errors={error === undefined ? [] : [{ field: 'code', message: error }]} />
      {resent && (
        <p class="note" role="status">
          {code.resent}
        </p>
      )}
      <p>{code.text}</p>
      <div class="box">
        <form method="post" action={to('code')} novalidate>
          <input type="hidden" name="tries" value={tries} />
          <InputField
            name="code"
            label={code.label}
            hint={code.hint}
            error={error}
            value={typed}
            autocomplete="one-time-code"
            inputmode="numeric"
            class="code"
          />
          <button class="btn" type="submit">
            {code.submit}
          </button>
        </form>
      </div>
      <h2>{code.resendTitle}</h2>
      <p>{code.resendText}</p>
      <form method="post" action={to('resend')}>
        <button class="btn quiet" type="submit">
          {code.resend}
        </button>
      </form>
    </Document>
  );
}
