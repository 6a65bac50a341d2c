import { MailFooter, MailLayout, type MailTemplate } from '#mail';

export interface DigestProps {
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
  subject: ({ pendingReview, letterTitle }) => `${pendingReview} to review: ${letterTitle}`,
  body: (props) => (
    <MailLayout language="en" title="What waits for you">
      <p>Dear {props.coordinatorName},</p>
      <p>
        “{props.letterTitle}” {props.passed ? 'closed' : 'closes'} on {props.deadline}. This is how it stands:
      </p>
      <ul>
        <li>{props.pendingReview} verified and waiting for your review</li>
        <li>{props.possibleDuplicates} possible duplicates to look at</li>
        <li>{props.approved} approved</li>
        <li>{props.unverified} not verified by their contact yet; they are reminded by themselves</li>
      </ul>
      <p>What is not approved when the roster is finalized is not in the letter.</p>
      <MailFooter>You get this mail because you coordinate this letter.</MailFooter>
    </MailLayout>
  ),
};
