export { type FailedMail, failedMails } from './given-up/given-up.js';
export { sweepMails } from './given-up/sweep-mails.js';
export { readReport } from './inbound/delivery-report.js';
export { takeFeedback } from './inbound/feedback.js';
export { NOTIFICATION_TYPES, type NotificationType, takeNotification } from './inbound/notification.js';
export { isSigned, sameSecret } from './inbound/signed-notification.js';
export type { FetchText } from './inbound/sns-message.js';
export { takeSnsMessage } from './inbound/take-sns-message.js';
export { MailButton, MailFooter, MailLayout, MailQuote } from './layout.js';
export { type MailFate, mailFate, type MailIdentity, wentOut } from './ledger.js';
export { MailRecord } from './mail.entity.js';
export { sendAgainEvent } from './mail.events.js';
export { mailErrors } from './mail.errors.js';
export { MailModule } from './mail.module.js';
export { compose, type ComposedMail, MAIL_RETRIES, type MailProps, type MailTemplate } from './mail-template.js';
export { addressKey } from './mailboxes/address-key.js';
export { allowAgain } from './mailboxes/allow-again.js';
export {
  countSuppressed,
  type MailboxState,
  mailboxStates,
  type SubjectMailbox,
  suppressedMailboxes,
} from './mailboxes/mailbox-states.js';
export { Suppression } from './mailboxes/suppression.entity.js';
export { suppress } from './mailboxes/suppressions.js';
export { Mailer } from './mailer.js';
export { MailPace } from './pace/mail-pace.entity.js';
export type { SmtpTimeLimits } from './smtp/time-limits.js';
export { unsubscribe, unsubscribeClaim } from './unsubscribe/unsubscribe.js';
export { type MailAtHand, sendAgain, takeForSent, type UnknownMail, unknownMails } from './unknown/unknown-mails.js';
export { textsFor, textsForSigner } from './texts/texts-for.js';
