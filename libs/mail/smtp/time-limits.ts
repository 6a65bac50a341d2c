/** Milliseconds after which a silent mail server is given up; the mail is tried again later. */
export interface SmtpTimeLimits {
  /** to connect */
  connection: number;
  /** to say its first word */
  greeting: number;
  /** between two words after that; RFC 5321 (4.5.3.2) would wait ten minutes for the last one, a worker has ten other mails waiting */
  socket: number;
}

export const SMTP_TIME_LIMITS: SmtpTimeLimits = { connection: 15_000, greeting: 15_000, socket: 30_000 };
