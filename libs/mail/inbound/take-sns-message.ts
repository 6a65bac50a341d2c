import type { Configuration } from '#platform/config';
import type { Database } from '#platform/database';
import { mailErrors } from '../mail.errors.js';
import { takeFeedback } from './feedback.js';
import { readSesNotification } from './ses-notification.js';
import { asSnsMessage, type FetchText, isSignedBySns, isSnsAddress } from './sns-message.js';

/**
 * Takes what Amazon SNS posts for Amazon SES: bounces and complaints are taken note of, a subscription is confirmed. A replay changes
 * nothing.
 *
 * @param body as it came, byte for byte
 * @param fetchText gets the certificate, and confirms a subscription by getting its address
 * @throws DomainError `report-unproven` when it is not signed by Amazon for the configured topic
 * @throws Error when the certificate cannot be had; Amazon tries again
 */
export async function takeSnsMessage(
  database: Database,
  configuration: Pick<Configuration, 'SECRET' | 'SNS_TOPIC_ARN'>,
  body: Buffer,
  fetchText: FetchText,
): Promise<void> {
  const message = asSnsMessage(json(body));
  const { SNS_TOPIC_ARN } = configuration;
  // The topic first: anybody with an account there can have Amazon sign a message for a topic of theirs.
  if (message === undefined || SNS_TOPIC_ARN === undefined || message.TopicArn !== SNS_TOPIC_ARN)
    throw mailErrors.reportUnproven();
  if (!(await isSignedBySns(message, fetchText))) throw mailErrors.reportUnproven();
  if (message.Type === 'Notification')
    await takeFeedback(database, configuration, readSesNotification(message.Message));
  const { Type, SubscribeURL = '' } = message;
  if (Type === 'SubscriptionConfirmation' && isSnsAddress(SubscribeURL)) await fetchText(SubscribeURL);
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
