import { MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface RejectionMailProps {
  language: string;
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  reason: string;
}

/** Sent when a coordinator rejected a sign-on whose contact had verified it. */
export const rejectionMail: MailTemplate<RejectionMailProps> = {
  kind: 'rejection',
  transactional: true,
  subject: ({ organization }) => `${organization} will not be listed under the letter`,
  body: (props) => (
    <MailLayout language={props.language} title="About your signature">
      <p>Dear {props.contactName},</p>
      <p>
        {props.convener} will not list <strong>{props.organization}</strong> under the letter “{props.letterTitle}”. The
        reason they gave:
      </p>
      <blockquote>{props.reason}</blockquote>
      <p>If this is a mistake, please write to {props.convener}.</p>
      <MailFooter>You get this mail because you submitted and confirmed this signature.</MailFooter>
    </MailLayout>
  ),
};
