/** What coordinators did with an endpoint, and what became of it; the subject is the endpoint. */
export const webhookEvents = {
  created: 'webhook.created',
  changed: 'webhook.changed',
  deleted: 'webhook.deleted',
  secretRotated: 'webhook.secret-rotated',
  testAsked: 'webhook.test-asked',
  /** `data.deliveryId` */
  redeliveryAsked: 'webhook.redelivery-asked',
  /** By the worker; `data.reason` is failing or gone. */
  disabled: 'webhook.disabled',
} as const;
