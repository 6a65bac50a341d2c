import type { VNode } from 'preact';
import { ErrorSummary } from '../../pages/parts/error-summary.js';
import { InputField } from '../../pages/parts/fields.js';
import { DeskPage } from '../parts/desk-page.js';

export interface SignInPageProps {
  /** path to go to */
  next: string;
  /** a whole sentence */
  error?: string;
}

export function SignInPage({ next, error }: SignInPageProps): VNode {
  return (
    <DeskPage title={error === undefined ? 'Sign in' : 'Error: Sign in'}>
      <h1>Coordinators sign in</h1>
      <ErrorSummary
        heading="You are not signed in"
        errors={error === undefined ? [] : [{ field: 'token', message: error }]}
      />
      <form method="post" action="/desk/sign-in" novalidate>
        <input type="hidden" name="next" value={next} />
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
    </DeskPage>
  );
}
