import { MailButton, MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface AnnouncementProps {
  language: string;
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  count: number;
  editionUrl: string;
  statusUrl: string;
}

/** Sent to every signer when the roster was frozen into the letter. */
export const announcementMail: MailTemplate<AnnouncementProps> = {
  kind: 'announcement',
  transactional: false,
  waitsWhenUnknown: true,
  subject: ({ letterTitle }) => `The letter is final: ${letterTitle}`,
  body: (props) => (
    <MailLayout language={props.language} title="The letter is final">
      <p>Dear {props.contactName},</p>
      <p>
        the letter “{props.letterTitle}” is final. It carries{' '}
        {props.count === 1 ? 'one signature' : `${props.count} signatures`}, among them{' '}
        <strong>{props.organization}</strong>. Thank you for signing.
      </p>
      <MailButton href={props.editionUrl}>Read and download the letter</MailButton>
      <p>
        Should you need to withdraw the signature from later printings:{' '}
        <a href={props.statusUrl}>your signature’s page</a>
      </p>
      <MailFooter>Sent by {props.convener} to the contact of each organization that signed.</MailFooter>
    </MailLayout>
  ),
};
