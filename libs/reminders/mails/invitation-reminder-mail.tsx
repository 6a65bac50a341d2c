import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface InvitationReminderProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  deadline: string;
  invitationUrl: string;
}

/** Sent before the deadline to invited organizations that have neither signed nor declined. */
export const invitationReminderMail: MailTemplate<InvitationReminderProps> = {
  kind: 'reminder-invited',
  transactional: false,
  subject: ({ texts, organization, letterTitle }) =>
    texts.invitationReminder.subject({ organization, letter: letterTitle }),
  body: ({ texts, convener, deadline, ...props }) => (
    <MailLayout texts={texts} title={texts.invitationReminder.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.invitationReminder.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}{' '}
        {texts.unverifiedReminder.deadline({ deadline })}
      </p>
      <MailButton href={props.invitationUrl}>{texts.invitation.button}</MailButton>
      <MailFooter>{texts.invitation.footer({ convener })}</MailFooter>
    </MailLayout>
  ),
};
