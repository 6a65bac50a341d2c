import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface VerificationMailProps extends MailProps {
  contactName: string;
  organization: string;
  /** printed after its name, for a coalition */
  members: string[];
  letterTitle: string;
  convener: string;
  confirmUrl: string;
  codeUrl: string;
  code: string;
  /** when the time to confirm is over, for people to read */
  until: string;
}

/** Sent once after a sign-on was accepted, and again when the signer asks for it. */
export const verificationMail: MailTemplate<VerificationMailProps> = {
  kind: 'verification',
  transactional: true,
  subject: ({ texts, organization }) => texts.verification.subject({ organization }),
  body: ({ texts, convener, code, codeUrl, until, ...props }) => (
    <MailLayout texts={texts} title={texts.verification.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.verification.received({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}
      </p>
      {props.members.length > 0 && <p>{texts.verification.members({ names: props.members.join('; ') })}</p>}
      <MailButton href={props.confirmUrl}>{texts.common.confirmButton}</MailButton>
      <p>
        {texts.verification.how}{' '}
        {texts.verification.code({ code: <strong>{code}</strong>, address: <a href={codeUrl}>{codeUrl}</a> })}
      </p>
      <p>{texts.verification.until({ until })}</p>
      <MailFooter>{texts.verification.footer}</MailFooter>
    </MailLayout>
  ),
};
