import { MailFooter, MailLayout, type MailProps, MailQuote, type MailTemplate } from '#mail';

export interface RejectionMailProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  /** in the words of the coordinator who decided */
  reason: string;
}

/** Sent when a coordinator rejected a sign-on whose contact had verified it. */
export const rejectionMail: MailTemplate<RejectionMailProps> = {
  kind: 'rejection',
  transactional: true,
  subject: ({ texts, organization }) => texts.rejection.subject({ organization }),
  body: ({ texts, convener, replyTo, ...props }) => (
    <MailLayout texts={texts} title={texts.rejection.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.rejection.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}
      </p>
      <MailQuote>{props.reason}</MailQuote>
      <p>
        {typeof replyTo === 'string'
          ? texts.rejection.mistakeAt({ convener, address: <a href={`mailto:${replyTo}`}>{replyTo}</a> })
          : texts.rejection.mistake({ convener })}
      </p>
      <MailFooter>{texts.rejection.footer}</MailFooter>
    </MailLayout>
  ),
};
