import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface InvitationMailProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  deadline: string;
  /** title of the earlier letter that the address is from */
  earlierTitle?: string;
  invitationUrl: string;
}

/** Sent to an organization that a coordinator invites to sign. */
export const invitationMail: MailTemplate<InvitationMailProps> = {
  kind: 'invitation',
  transactional: false,
  subject: ({ texts, organization, letterTitle }) => texts.invitation.subject({ organization, letter: letterTitle }),
  body: ({ texts, convener, deadline, earlierTitle, ...props }) => (
    <MailLayout texts={texts} title={texts.invitation.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.invitation.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}{' '}
        {texts.unverifiedReminder.deadline({ deadline })}
      </p>
      <p>{texts.invitation.how}</p>
      <MailButton href={props.invitationUrl}>{texts.invitation.button}</MailButton>
      {earlierTitle !== undefined && <p>{texts.invitation.earlier({ letter: earlierTitle })}</p>}
      <MailFooter>{texts.invitation.footer({ convener })}</MailFooter>
    </MailLayout>
  ),
};
