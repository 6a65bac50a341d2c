import type { VNode } from 'preact';
import type { CaughtMail } from '#platform/embedded';
import { Document } from '../../ui/document.js';
import { Facts } from '../../ui/facts.js';
import { textsFor } from '../../i18n/texts-for.js';

// For whoever develops or tries the system out, not for signers: English, and not among the texts to be translated.
const texts = textsFor('en');

export function MailListPage({ mails, to }: { mails: CaughtMail[]; to: string }): VNode {
  return (
    <Document texts={texts} title="Mail that was sent" unlisted>
      <h1>Mail that was sent</h1>
      <p class="soft">
        No mail leaves this machine: what would have been sent is kept here. This page shows the newest 50. Also as{' '}
        <a href={`/dev/mail.json?to=${encodeURIComponent(to)}`}>JSON</a>.
      </p>
      <form method="get" action="/dev/mail">
        <div class="field">
          <label for="to">Only to this address</label>
          <input id="to" name="to" type="text" inputmode="email" autocomplete="off" value={to} />
        </div>
        <button class="btn quiet" type="submit">
          Show
        </button>
      </form>
      {mails.length === 0 ? (
        <p>There is none yet.</p>
      ) : (
        <ul class="list">
          {mails.map((mail) => (
            <li>
              <h2>
                <a href={`/dev/mail/${mail.id}`}>{mail.subject === '' ? '(no subject)' : mail.subject}</a>
              </h2>
              <p>To {mail.to.join(', ')}</p>
              <p class="soft">
                <time datetime={mail.date}>{mail.date}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Document>
  );
}

/** A mail as text and as HTML. The HTML is shut in; its links are listed, because nothing opens from in there. */
export function MailPage({ mail }: { mail: CaughtMail }): VNode {
  return (
    <Document texts={texts} title={mail.subject} unlisted>
      <p class="over">
        <a href="/dev/mail">Mail that was sent</a>
      </p>
      <h1>{mail.subject}</h1>
      <Facts
        of={[
          ['From', mail.from],
          ['To', mail.to.join(', ')],
          ['Sent', <time datetime={mail.date}>{mail.date}</time>],
        ]}
      />
      <h2>Links</h2>
      <ul>
        {linksIn(mail.text).map((link) => (
          <li>
            <a href={link}>{link}</a>
          </li>
        ))}
      </ul>
      <h2>As text</h2>
      <pre class="sheet" tabIndex={0}>
        {mail.text}
      </pre>
      {mail.html !== '' && (
        <>
          <h2>As HTML</h2>
          <iframe title="The mail as HTML" sandbox="" srcdoc={mail.html} tabIndex={0} />
        </>
      )}
    </Document>
  );
}

/** @returns each web address in a text once */
export function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>\])]+/g) ?? [])];
}
