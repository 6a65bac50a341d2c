import { MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface HeldProps extends MailProps {
  coordinatorName: string;
  letterTitle: string;
}

/** Sent to coordinators when the letter was not made final at its deadline, because it says another number than it has signatories. */
export const heldMail: MailTemplate<HeldProps> = {
  kind: 'held',
  transactional: true,
  subject: ({ texts, letterTitle }) => texts.held.subject({ letter: letterTitle }),
  body: ({ texts, coordinatorName, letterTitle }) => (
    <MailLayout texts={texts} title={texts.held.title}>
      <p>{texts.common.greeting({ name: coordinatorName })}</p>
      <p>{texts.held.text({ letter: letterTitle })}</p>
      <p>{texts.held.cure}</p>
      <MailFooter>{texts.digest.footer}</MailFooter>
    </MailLayout>
  ),
};
