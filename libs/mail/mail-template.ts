import type { VNode } from 'preact';
import { renderDocument, renderText } from '#platform/html';
import type { MailTexts } from './texts/mail-texts.js';
import { offeringUnsubscribe } from './unsubscribe/unsubscribe-line.js';

/**
 * How a job that sends a mail is tried again: 5 seconds after the first failure, doubling, for about two days, which is
 * how long mail servers themselves keep trying (RFC 5321, 4.5.4.1, asks for four to five days; a deadline is nearer).
 */
export const MAIL_RETRIES = { attempts: 16, backoff: 5_000 } as const;

/** What every template is given: its words. A template has none of its own. */
export interface MailProps {
  texts: MailTexts;
  /** where its reader can answer; without it nobody reads what they answer */
  replyTo?: string | null;
}

/** One kind of mail: when it is sent stands in its doc comment; subject, text and HTML come from one typed tree. */
export interface MailTemplate<P extends MailProps> {
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
  /** BCP 47 */
  language: string;
  subject: string;
  html: string;
  text: string;
  /** where an answer goes */
  replyTo?: string;
  /** see {@link MailTemplate} */
  transactional: boolean;
  waitsWhenUnknown: boolean;
}

/** Renders both sides of a mail. */
export function compose<P extends MailProps>(template: MailTemplate<P>, props: P): ComposedMail {
  const { transactional, waitsWhenUnknown = false } = template;
  const tree = offeringUnsubscribe(!transactional, template.body(props));
  return {
    language: props.texts.language,
    subject: template.subject(props),
    html: renderDocument(tree),
    text: renderText(tree),
    ...(typeof props.replyTo === 'string' ? { replyTo: props.replyTo } : {}),
    transactional,
    waitsWhenUnknown,
  };
}
