export { MailButton, MailFooter, MailLayout } from './layout.js';
export { type MailIdentity, mailSent } from './ledger.js';
export { MailRecord, type MailState } from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { compose, type ComposedMail, MAIL_RETRIES, type MailProps, type MailTemplate } from './mail-template.js';
export { Mailer } from './mailer.js';
export { textsFor } from './texts/texts-for.js';
