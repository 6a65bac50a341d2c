import { MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';

export interface DigestProps extends MailProps {
  coordinatorName: string;
  letterTitle: string;
  deadline: string;
  /** true once the deadline is over and only grace is left */
  passed: boolean;
  approved: number;
  pendingReview: number;
  unverified: number;
  possibleDuplicates: number;
}

/** Sent to coordinators before the deadline, when something waits for them. */
export const digestMail: MailTemplate<DigestProps> = {
  kind: 'digest',
  transactional: false,
  subject: ({ texts, pendingReview, letterTitle }) => texts.digest.subject({ pendingReview, letter: letterTitle }),
  body: ({ texts, deadline, passed, ...props }) => (
    <MailLayout texts={texts} title={texts.digest.title}>
      <p>{texts.common.greeting({ name: props.coordinatorName })}</p>
      <p>{texts.digest.standing({ letter: props.letterTitle, deadline, passed })}</p>
      <ul>
        <li>{texts.digest.pendingReview({ count: props.pendingReview })}</li>
        <li>{texts.digest.possibleDuplicates({ count: props.possibleDuplicates })}</li>
        <li>{texts.digest.approved({ count: props.approved })}</li>
        <li>{texts.digest.unverified({ count: props.unverified })}</li>
      </ul>
      <p>{texts.digest.consequence}</p>
      <MailFooter>{texts.digest.footer}</MailFooter>
    </MailLayout>
  ),
};
