import { DomainError } from '#platform/errors';

/** The catalogue of what can go wrong with webhooks. */
export const webhookErrors = {
  endpointNotFound: () => new DomainError('webhook-not-found', 'not-found', 'This campaign has no such webhook.'),
  deliveryNotFound: () =>
    new DomainError(
      'webhook-delivery-not-found',
      'not-found',
      'This webhook has no such delivery. Deliveries are kept for 30 days.',
    ),
  tooMany: (most: number) =>
    new DomainError(
      'too-many-webhooks',
      'conflict',
      `A campaign has at most ${most} webhooks. Delete one that is not needed any more.`,
    ),
  testPending: () =>
    new DomainError(
      'webhook-test-pending',
      'conflict',
      'A test of this webhook is on its way. Look at its deliveries before you send another.',
    ),
  urlRefused: (message: string) =>
    new DomainError('invalid-request', 'invalid', 'Some fields have to be corrected.', [{ field: 'url', message }]),
};
