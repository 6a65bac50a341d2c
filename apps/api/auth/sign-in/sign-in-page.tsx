import type { VNode } from 'preact';
import { renderDocument } from '#platform/html';
import { ErrorSummary } from '../../ui/error-summary.js';
import { InputField } from '../../ui/fields.js';
import { ConsolePage } from '../../ui/console-page.js';

export interface SignInPageProps {
  /** path to go to */
  next: string;
  /** JSON of the fields of a form that was sent there after its session had ended */
  kept?: string;
  /** a whole sentence */
  error?: string;
}

export function renderSignIn(props: SignInPageProps): string {
  return renderDocument(<SignInPage {...props} />);
}

function SignInPage({ next, kept, error }: SignInPageProps): VNode {
  return (
    <ConsolePage title={error === undefined ? 'Sign in' : 'Error: Sign in'}>
      <h1>Coordinators sign in</h1>
      <ErrorSummary
        heading="You are not signed in"
        errors={error === undefined ? [] : [{ field: 'token', message: error }]}
      />
      {kept !== undefined && (
        <p class="note" role="status">
          Your session has ended. What you sent is kept on this page; it goes on once you are signed in again.
        </p>
      )}
      <form method="post" action="/console/sign-in" novalidate>
        <input type="hidden" name="next" value={next} />
        {kept !== undefined && <input type="hidden" name="kept" value={kept} />}
        <InputField
          name="token"
          label="Your token"
          hint="It begins with und_ and was shown when you were made a coordinator. Let your browser or password manager keep it."
          error={error}
          value=""
          type="password"
          autocomplete="current-password"
        />
        <button class="btn" type="submit">
          Sign in
        </button>
      </form>
      <p class="soft small again">
        You stay signed in for twelve hours in this browser. For programs the same token goes to the API.
      </p>
    </ConsolePage>
  );
}

/** @param next path that the form was sent to @param fields of it @returns a page that sends it again, by a press */
export function renderGoOn(next: string, fields: Record<string, string>): string {
  return renderDocument(
    <ConsolePage title="Go on">
      <h1>You are signed in again</h1>
      <p>What you sent before is still here.</p>
      <form method="post" action={next}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="btn" type="submit">
          Go on where you were
        </button>
      </form>
    </ConsolePage>,
  );
}
