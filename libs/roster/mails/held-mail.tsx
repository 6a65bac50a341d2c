import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface HeldProps extends MailProps {
  coordinatorName: string;
  letterTitle: string;
  /** codes of the checks that hold it; the mail has words for those that may */
  codes: readonly string[];
  /** of the console, where the checks are */
  consoleUrl: string;
  /** nobody who may review works on it, and its reader neither */
  orphaned: boolean;
}

/** Sent to coordinators when the letter was not made final at its deadline, because a check holds it back. */
export const heldMail: MailTemplate<HeldProps> = {
  kind: 'held',
  transactional: true,
  subject: ({ texts, letterTitle }) => texts.held.subject({ letter: letterTitle }),
  body: ({ texts, coordinatorName, letterTitle, codes, consoleUrl, orphaned }) => (
    <MailLayout texts={texts} title={texts.held.title}>
      <p>{texts.common.greeting({ name: coordinatorName })}</p>
      <p>{texts.held.text({ letter: letterTitle })}</p>
      {Object.entries(texts.held.why)
        .filter(([code]) => codes.includes(code))
        .map(([, why]) => (
          <p>{why}</p>
        ))}
      <p>{orphaned ? texts.held.orphaned : texts.held.cure}</p>
      {!orphaned && <MailButton href={consoleUrl}>{texts.held.button}</MailButton>}
      <MailFooter>{texts.digest.footer}</MailFooter>
    </MailLayout>
  ),
};
