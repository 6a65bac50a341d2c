import type { Feedback } from './feedback.js';

/** The part of an Amazon SES notification or event that is read here. */
interface SesNotification {
  notificationType?: string;
  eventType?: string;
  mail?: { source?: unknown };
  bounce?: {
    bounceType?: string;
    bouncedRecipients?: { emailAddress?: unknown; status?: unknown; diagnosticCode?: unknown }[];
  };
  complaint?: { complaintFeedbackType?: string; complainedRecipients?: { emailAddress?: unknown }[] };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Reads what Amazon SES tells about one mail, in the shape of its notifications and of its event publishing (Amazon SES Developer
 * Guide, "Amazon SNS notification contents").
 *
 * @param message the `Message` of the SNS message
 * @returns nothing for deliveries, delays, bounces that are not permanent, and what is not from SES
 */
export function readSesNotification(message: string): Feedback[] {
  let notification: SesNotification | null;
  try {
    notification = JSON.parse(message) as SesNotification | null;
  } catch {
    return [];
  }
  if (typeof notification !== 'object' || notification === null) return [];
  const { notificationType, eventType, mail, bounce, complaint } = notification;
  const returnPath = text(mail?.source);
  const kind = notificationType ?? eventType;
  if (kind === 'Bounce' && bounce?.bounceType === 'Permanent') {
    return list(bounce.bouncedRecipients).map(({ emailAddress, status, diagnosticCode }) => ({
      type: 'bounce',
      returnPath,
      address: text(emailAddress),
      detail: [text(status), text(diagnosticCode)].filter(Boolean).join(' ') || 'permanent bounce',
    }));
  }
  // Some readers press "not spam": that is reported in the same words.
  if (kind === 'Complaint' && complaint?.complaintFeedbackType !== 'not-spam') {
    return list(complaint?.complainedRecipients).map(({ emailAddress }) => ({
      type: 'complaint',
      returnPath,
      address: text(emailAddress),
      detail: text(complaint?.complaintFeedbackType) ?? 'complaint',
    }));
  }
  return [];
}

/** A mail of ours has one recipient; more than a few are not about it. */
function list<T extends object>(values: T[] | undefined): T[] {
  return (Array.isArray(values) ? values : [])
    .filter((value) => typeof value === 'object' && value !== null)
    .slice(0, 10);
}
