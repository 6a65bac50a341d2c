import { MailButton, MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface AlreadySignedMailProps {
  language: string;
  contactName: string;
  organization: string;
  letterTitle: string;
  statusUrl: string;
}

/** Sent when a signature that is confirmed already was submitted again, at most once a day. */
export const alreadySignedMail: MailTemplate<AlreadySignedMailProps> = {
  kind: 'already-signed',
  transactional: true,
  subject: ({ organization }) => `${organization} has signed already`,
  body: (props) => (
    <MailLayout language={props.language} title="This signature is on record already">
      <p>Dear {props.contactName},</p>
      <p>
        the signature of <strong>{props.organization}</strong> under “{props.letterTitle}” was submitted again with this
        address. It is on record and confirmed already, so there is nothing left to do.
      </p>
      <MailButton href={props.statusUrl}>See or withdraw the signature</MailButton>
      <MailFooter>You get this mail because somebody filled in the form of the letter with your address.</MailFooter>
    </MailLayout>
  ),
};
