import { MailButton, MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface UnverifiedReminderProps {
  language: string;
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
  subject: ({ organization }) => `Reminder: ${organization} is not on the letter yet`,
  body: (props) => (
    <MailLayout language={props.language} title="Your signature still waits for you">
      <p>Dear {props.contactName},</p>
      <p>
        the signature of <strong>{props.organization}</strong> under “{props.letterTitle}” still waits for your
        confirmation. The letter closes on {props.deadline}.
      </p>
      <MailButton href={props.confirmUrl}>Open the confirmation page</MailButton>
      <MailFooter>
        You get this mail because this signature was submitted with your address. The page also lets you say that it was
        not you.
      </MailFooter>
    </MailLayout>
  ),
};
