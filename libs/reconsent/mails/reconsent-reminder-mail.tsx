import { MailButton, MailFooter, MailLayout, type MailTemplate } from '#mail';
import type { ReconsentMailProps } from './letter-changed-mail.js';

/** Sent once, a day before the date, to those who have not answered. */
export const reconsentReminderMail: MailTemplate<ReconsentMailProps> = {
  kind: 'letter-changed-reminder',
  transactional: true,
  subject: ({ texts, letterTitle }) => texts.reconsentReminder.subject({ letter: letterTitle }),
  body: ({ texts, rule, until, ...props }) => (
    <MailLayout texts={texts} title={texts.reconsentReminder.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.reconsentReminder.text({
          letter: props.letterTitle,
          organization: <strong>{props.organization}</strong>,
        })}
      </p>
      <p>{texts.letterChanged[rule]({ until })}</p>
      <MailButton href={props.pageUrl}>{texts.letterChanged.button}</MailButton>
      <MailFooter>{texts.letterChanged.footer}</MailFooter>
    </MailLayout>
  ),
};
