import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { scrub } from '#platform/logging';
import { claimMail, mailInFlight, type MailIdentity, markFailed, markSent } from './ledger.js';
import type { ComposedMail } from './mail-template.js';

/** Where a mail goes. */
export interface Recipient {
  name: string;
  address: string;
}

/** What nodemailer throws: the server's reply and the command it was the reply to. */
type SmtpError = Error & { responseCode?: number; command?: string };

/**
 * Whether a reply ends this mail (RFC 5321 §4.2.1). A 5xx to the login or to our sender address speaks of our settings,
 * not of the mail: it goes out once they are right.
 */
function refusedForGood({ responseCode = 0, command = '' }: SmtpError): boolean {
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}

/** Sends mails through the ledger: each is sent once, a crash between the server's answer and the ledger excepted. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
  ) {
    this.domain = /@([\w.-]+)/.exec(configuration.MAIL_FROM)?.[1] ?? 'localhost';
    const url = new URL(configuration.SMTP_URL);
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
      secure: url.protocol === 'smtps:',
      // A password never goes over the wire in the clear.
      requireTLS: url.username !== '',
      auth:
        url.username === ''
          ? undefined
          : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      pool: true,
      maxConnections: 10,
      maxMessages: Infinity,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
    });
  }

  /**
   * Sends one mail unless it was sent before.
   *
   * @returns whether this call sent it
   * @throws Error when the server refuses for now, cannot be reached, or another sender holds the mail; the job tries again.
   *   A refusal of this mail for good (5xx) is recorded and does not throw.
   */
  async send(identity: MailIdentity, to: Recipient, mail: ComposedMail): Promise<boolean> {
    const { language, ...content } = mail;
    const claim = await claimMail(this.database, identity, this.domain);
    if (claim === undefined) {
      if (await mailInFlight(this.database, identity))
        throw new Error(`Another worker is sending this ${identity.kind} mail.`);
      return false;
    }
    try {
      await this.transport.sendMail({
        from: this.configuration.MAIL_FROM,
        to,
        messageId: claim.messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        ...content,
      });
    } catch (error) {
      const { message, responseCode } = error as SmtpError;
      const forGood = refusedForGood(error as SmtpError);
      await markFailed(this.database, identity, claim, scrub(message), forGood);
      if (forGood) return false;
      throw new Error(scrub(message), { cause: responseCode });
    }
    await markSent(this.database, identity, claim);
    return true;
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
