import { MailButton, MailFooter, MailLayout, type MailProps, MailQuote, type MailTemplate } from '#mail';

export interface QuestionMailProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  /** in the words of the coordinator who asks */
  question: string;
  answerUrl: string;
}

/** Sent when a coordinator asks the contact of a sign-on something. */
export const questionMail: MailTemplate<QuestionMailProps> = {
  kind: 'question',
  transactional: true,
  subject: ({ texts, organization }) => texts.question.subject({ organization }),
  body: ({ texts, convener, ...props }) => (
    <MailLayout texts={texts} title={texts.question.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.question.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}
      </p>
      <MailQuote>{props.question}</MailQuote>
      <p>{texts.question.how}</p>
      <MailButton href={props.answerUrl}>{texts.question.button}</MailButton>
      <MailFooter>{texts.question.footer}</MailFooter>
    </MailLayout>
  ),
};
