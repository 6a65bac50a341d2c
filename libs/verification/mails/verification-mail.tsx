import { MailButton, MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface VerificationMailProps {
  language: string;
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
  subject: ({ organization }) => `Please confirm: ${organization} signs the letter`,
  body: (props) => (
    <MailLayout language={props.language} title="Please confirm the signature">
      <p>Dear {props.contactName},</p>
      <p>
        we received the signature of <strong>{props.organization}</strong> under the letter “{props.letterTitle}” by{' '}
        {props.convener}, with this address as contact. Please confirm that it came from you:
      </p>
      {props.members.length > 0 && <p>Its members, printed after its name: {props.members.join('; ')}</p>}
      <MailButton href={props.confirmUrl}>Open the confirmation page</MailButton>
      <p>
        The page has a button to press; opening the link alone confirms nothing. If you cannot open links from mails,
        type the code <strong>{props.code}</strong> at <a href={props.codeUrl}>{props.codeUrl}</a>
      </p>
      <p>
        Without a confirmation by {props.until}, the signature will not be on the letter. With it, a coordinator of the
        letter looks at it next.
      </p>
      <MailFooter>
        This was not you? You need do nothing. The confirmation page also has a button to say so, and we will write no
        more about it.
      </MailFooter>
    </MailLayout>
  ),
};
