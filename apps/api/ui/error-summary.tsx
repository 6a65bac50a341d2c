import type { VNode } from 'preact';

export interface ErrorLine {
  /** id of the field at fault; undefined when it is none that a person sees */
  field?: string;
  message: string;
}

/** Everything that has to be corrected, in one place, with a way to each field. It takes the focus when the page opens. */
export function ErrorSummary({ heading, errors }: { heading: string; errors: ErrorLine[] }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="errs" role="alert" aria-labelledby="errors" tabIndex={-1} autofocus>
      <h2 id="errors">{heading}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
