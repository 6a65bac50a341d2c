/** What nodemailer throws: the server's reply and the command it was the reply to. */
export type SmtpError = Error & { responseCode?: number; command?: string };

/** What a failed try means for the mail, and for its mailbox. */
export type Verdict = 'try-again' | 'mail-refused' | 'mailbox-refused';

/** An enhanced status code (RFC 3463): class, subject, detail. */
const ENHANCED = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;

/**
 * Whether an enhanced status code says that this mailbox will never take a mail. Subjects 0 (no detail), 1 (address), 2
 * (mailbox) and 4 (no way there) speak of it, but not a full mailbox or a mail that is too long for it (2.2, 2.3) and not the
 * sender's address (1.7, 1.8). System, content and policy (3, 5, 6, 7) speak of the mail or of us.
 *
 * @param status as in RFC 3463, `5.1.1`; codes of class 2 and 4 are never for good
 */
export function speaksOfMailbox(status: string): boolean {
  const [, kind, subject, detail] = ENHANCED.exec(status) ?? [];
  if (kind !== '5') return false;
  const exceptions = ['1.7', '1.8', '2.2', '2.3'];
  return ['0', '1', '2', '4'].includes(subject ?? '') && !exceptions.includes(`${subject}.${detail}`);
}

/**
 * What a reply means (RFC 5321, 4.2.1). A 5xx to the login or to our sender address speaks of our settings, not of the mail: it goes
 * out once they are right. A 5xx to the recipient speaks of the mailbox, unless its enhanced code says otherwise.
 */
export function verdictOn({ message, responseCode = 0, command = '' }: SmtpError): Verdict {
  if (responseCode < 500) return 'try-again';
  if (command === 'DATA') return 'mail-refused';
  if (command !== 'RCPT TO') return 'try-again';
  // 552: the mailbox is full (RFC 5321, 4.2.3), which passes.
  const ofMailbox = ENHANCED.test(message) ? speaksOfMailbox(message) : responseCode !== 552;
  return ofMailbox ? 'mailbox-refused' : 'mail-refused';
}
