import { MailButton, MailFooter, MailLayout, type MailProps, MailQuote, type MailTemplate } from '#mail';

export interface QuestionReminderProps extends MailProps {
  contactName: string;
  organization: string;
  letterTitle: string;
  convener: string;
  deadline: string;
  /** true once the deadline is over and only grace is left */
  passed: boolean;
  /** in the words of the coordinator who asked */
  question: string;
  answerUrl: string;
}

/** Sent before the deadline to those who were asked something and have not answered. */
export const questionReminderMail: MailTemplate<QuestionReminderProps> = {
  kind: 'reminder-asked',
  transactional: false,
  subject: ({ texts, organization }) => texts.questionReminder.subject({ organization }),
  body: ({ texts, convener, deadline, passed, ...props }) => (
    <MailLayout texts={texts} title={texts.questionReminder.title}>
      <p>{texts.common.greeting({ name: props.contactName })}</p>
      <p>
        {texts.questionReminder.text({
          organization: <strong>{props.organization}</strong>,
          letter: props.letterTitle,
          convener,
        })}{' '}
        {!passed && texts.unverifiedReminder.deadline({ deadline })}
      </p>
      <MailQuote>{props.question}</MailQuote>
      <MailButton href={props.answerUrl}>{texts.question.button}</MailButton>
      <MailFooter>{texts.question.footer}</MailFooter>
    </MailLayout>
  ),
};
