import type { Configuration } from '#platform/config';
import type { Database } from '#platform/database';
import { type Feedback, takeFeedback } from './feedback.js';

/** What can be told about one mail. bounce: it will never arrive. complaint: its reader called it spam. The others change nothing. */
export const NOTIFICATION_TYPES = ['bounce', 'complaint', 'delay', 'delivery'] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** What a mail provider tells about one mail. */
export type MailNotification = Omit<Feedback, 'type' | 'detail'> & { type: NotificationType; detail?: string };

/** Takes note of a notification that was proved; only bounces and complaints count. A replay changes nothing. */
export async function takeNotification(
  database: Database,
  configuration: Pick<Configuration, 'SECRET'>,
  { type, returnPath, address, detail = type }: MailNotification,
): Promise<void> {
  if (type !== 'bounce' && type !== 'complaint') return;
  await takeFeedback(database, configuration, [{ type, returnPath, address, detail }]);
}
