/** A person said that a mail of unknown fate arrived; its subject is the mail's subject, `data` holds `mailId`. */
export const MAIL_TAKEN_FOR_SENT = 'mail.taken-for-sent';

/**
 * The event by which a person sends a mail of unknown fate again; its subject is the mail's subject. The lib that owns this kind of
 * mail subscribes to it.
 *
 * @param kind of the mail's template
 */
export function sendAgainEvent(kind: string): string {
  return `mail.${kind}-again`;
}
