import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface UnverifiedReminderProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  deadline: string;
  confirmUrl: string;
}

/** Sent before the deadline to those who signed and have not confirmed. */
export const unverifiedReminderMail: MailTemplate<UnverifiedReminderProps> = {
  kind: 'reminder-unverified',
  transactional: false,
  subject: ({ texts, organization }) => texts.unverifiedReminder.subject({ organization }),
  body: ({ texts, deadline, ...props }) => (
    <MailLayout texts={texts} title={texts.unverifiedReminder.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.unverifiedReminder.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
        })}{' '}
        {texts.unverifiedReminder.deadline({ deadline })}
      </p>
      <MailButton href={props.confirmUrl}>{texts.common.confirmButton}</MailButton>
      <MailFooter>{texts.unverifiedReminder.footer}</MailFooter>
    </MailLayout>
  ),
};
