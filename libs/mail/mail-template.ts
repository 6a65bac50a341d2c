import type { VNode } from 'preact';
import { renderDocument, renderText } from '#platform/html';

/**
 * How a job that sends a mail is tried again: 5 seconds after the first failure, doubling, for about two days, which is
 * how long mail servers themselves keep trying (RFC 5321, 4.5.4.1, asks for four to five days; a deadline is nearer).
 */
export const MAIL_RETRIES = { attempts: 16, backoff: 5_000 } as const;

/** One kind of mail: when it is sent stands in its doc comment; subject, text and HTML come from one typed tree. */
export interface MailTemplate<P> {
  /** first part of the ledger key */
  kind: string;
  /**
   * Whether its reader asked for it by an act of their own, a moment ago: it goes out ahead of others, and to those who
   * unsubscribed. Everything else offers to unsubscribe.
   */
  transactional: boolean;
  /** After a lost answer a person decides whether it is sent again; without this it is sent again under the same Message-ID. */
  waitsWhenUnknown?: boolean;
  subject(props: P): string;
  body(props: P): VNode;
}

/** A mail ready to be sent. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  /** see {@link MailTemplate} */
  transactional: boolean;
  waitsWhenUnknown: boolean;
}

/** Renders both sides of a mail. */
export function compose<P>(template: MailTemplate<P>, props: P): ComposedMail {
  const tree = template.body(props);
  const { transactional, waitsWhenUnknown = false } = template;
  return {
    subject: template.subject(props),
    html: renderDocument(tree),
    text: renderText(tree),
    transactional,
    waitsWhenUnknown,
  };
}
