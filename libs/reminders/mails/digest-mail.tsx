import { MailFooter, MailLayout, type MailProps, type MailTemplate } from '#mail';
import type { Waiting } from '../audiences/waiting.js';

/** How one letter stands. */
export interface DigestLetter extends Waiting {
  title: string;
  deadline: string;
  /** true once the deadline is over and only grace is left */
  passed: boolean;
}

export interface DigestProps extends MailProps {
  coordinatorName: string;
  letters: DigestLetter[];
}

/** Sent to coordinators before the deadline, when something waits for them: of all their letters at once. */
export const digestMail: MailTemplate<DigestProps> = {
  kind: 'digest',
  transactional: false,
  subject: ({ texts: { digest }, letters }) => {
    const pendingReview = letters.reduce((sum, letter) => sum + letter.pendingReview, 0);
    const [letter, ...more] = letters;
    return letter !== undefined && more.length === 0
      ? digest.subject({ pendingReview, letter: letter.title })
      : digest.subjectOfSeveral({ pendingReview, count: letters.length });
  },
  body: ({ texts, letters, coordinatorName }) => (
    <MailLayout texts={texts} title={texts.digest.title}>
      <p>{texts.common.greeting({ name: coordinatorName })}</p>
      {letters.map((letter) => (
        <>
          <p>{texts.digest.standing({ letter: letter.title, deadline: letter.deadline, passed: letter.passed })}</p>
          <ul>
            <li>{texts.digest.pendingReview({ count: letter.pendingReview })}</li>
            <li>{texts.digest.possibleDuplicates({ count: letter.possibleDuplicates })}</li>
            <li>{texts.digest.approved({ count: letter.approved })}</li>
            <li>{texts.digest.unverified({ count: letter.unverified })}</li>
          </ul>
        </>
      ))}
      <p>{texts.digest.consequence}</p>
      <MailFooter>{texts.digest.footer}</MailFooter>
    </MailLayout>
  ),
};
