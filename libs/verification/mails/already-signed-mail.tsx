import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface AlreadySignedMailProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  /** the letter was changed materially since it was signed */
  behind: boolean;
  statusUrl: string;
}

/** Sent when a signature that is confirmed already was submitted again, at most once a day. */
export const alreadySignedMail: MailTemplate<AlreadySignedMailProps> = {
  kind: 'already-signed',
  transactional: true,
  subject: ({ texts, organization }) => texts.alreadySigned.subject({ organization }),
  body: ({ texts, ...props }) => (
    <MailLayout texts={texts} title={texts.alreadySigned.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.alreadySigned[props.behind ? 'behind' : 'text']({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
        })}
      </p>
      <MailButton href={props.statusUrl}>{texts.alreadySigned.button}</MailButton>
      <MailFooter>{texts.alreadySigned.footer}</MailFooter>
    </MailLayout>
  ),
};
