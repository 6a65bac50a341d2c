import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with mails. */
export const mailErrors = {
  notFound: () => new DomainError('mail-not-found', 'not-found', 'There is no such mail in this campaign.'),
  unsubscribeLinkUnknown: () =>
    new DomainError(
      'unsubscribe-link-unknown',
      'not-found',
      'This link is not known. Open it from the mail again, whole, or answer the mail.',
    ),
  reportUnproven: () =>
    new DomainError(
      'report-unproven',
      'unauthenticated',
      'Nothing proves who sends this. Check MAIL_INBOUND_KEY or SNS_TOPIC_ARN here, and the key, the signature and the clock there.',
    ),
  fateKnown: () =>
    new DomainError(
      'mail-fate-known',
      'conflict',
      'What became of this mail is known, so there is nothing to decide. Load the list of open ones again.',
    ),
};
