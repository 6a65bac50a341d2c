import type { ReconsentRule } from '#campaigns';
import { MailButton, MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface ReconsentMailProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  /** final: the letter is, without them */
  rule: ReconsentRule | 'final';
  /** for people to read */
  until: string;
  /** the signer's own page */
  pageUrl: string;
}

/** Sent to everybody who signed when the letter was changed materially. It is about their own signature, so it is transactional. */
export const letterChangedMail: MailTemplate<ReconsentMailProps & { difference: string }> = {
  kind: 'letter-changed',
  transactional: true,
  subject: ({ texts, letterTitle }) => texts.letterChanged.subject({ letter: letterTitle }),
  body: ({ texts, rule, until, difference, ...props }) => (
    <MailLayout texts={texts} title={texts.letterChanged.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.letterChanged.text({
          convener: props.convener,
          letter: props.letterTitle,
          organization: <strong>{props.organization}</strong>,
        })}
      </p>
      <p>{texts.letterChanged[rule]({ until })}</p>
      <MailButton href={props.pageUrl}>{texts.letterChanged.button}</MailButton>
      {difference !== '' && (
        <>
          <p>{texts.letterChanged.marks({ gone: '[-…-]', added: '{+…+}' })}</p>
          {difference.split('\n\n').map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      )}
      <MailFooter>{texts.letterChanged.footer}</MailFooter>
    </MailLayout>
  ),
};
