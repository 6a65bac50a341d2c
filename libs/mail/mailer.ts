import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { Configuration } from '#platform/config';
import { Database } from '#platform/database';
import { scrub } from '#platform/logging';
import { JOB_LOGGER, Later } from '#platform/queues';
import { returnPath } from './inbound/return-path.js';
import { insist } from './insist.js';
import {
  type Claim,
  claimMail,
  mailInFlight,
  type MailIdentity,
  markFailed,
  markHandedOver,
  markSent,
  postpone,
  RENEW_MS,
  renewClaim,
} from './ledger.js';
import type { ComposedMail } from './mail-template.js';
import { addressKey } from './mailboxes/address-key.js';
import { suppress } from './mailboxes/suppressions.js';
import { takeSlot } from './pace/take-slot.js';
import { dkimOptions } from './smtp/dkim.js';
import { type SmtpError, verdictOn } from './smtp/reply.js';
import { SMTP_TIME_LIMITS, type SmtpTimeLimits } from './smtp/time-limits.js';
import { beforeLastByte, smtpTransport } from './smtp/transport.js';
import { unsubscribeHeaders, unsubscribeUrl } from './unsubscribe/unsubscribe.js';
import { withUnsubscribeLink } from './unsubscribe/unsubscribe-line.js';

/** Where a mail goes. */
export interface Recipient {
  name: string;
  address: string;
}

export const TIME_LIMITS = Symbol('smtp-time-limits');

/** How long a job whose mail another sender has in hand waits on top of that sender's time, so that it finds things settled. */
const SETTLED_MS = 200;

/** Sends mails through the ledger: each is sent once, a crash between the server's answer and the ledger excepted. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    @Optional() @Inject(TIME_LIMITS) limits: SmtpTimeLimits = SMTP_TIME_LIMITS,
    @Optional() @Inject(JOB_LOGGER) private readonly logger?: Logger,
  ) {
    this.domain = /@([\w.-]+)/.exec(configuration.MAIL_FROM)?.[1] ?? 'localhost';
    this.transport = smtpTransport(configuration, limits, dkimOptions(configuration, this.domain));
  }

  /**
   * Sends one mail unless it was sent before, its mailbox is suppressed, or a person has to say what became of it.
   *
   * @returns whether this call sent it
   * @throws Later when another sender has it in hand, or the pace has no room for it yet
   * @throws Error when the server refuses for now or cannot be reached; the job tries again. A refusal for good (5xx) is recorded, the
   *   mailbox it speaks of is suppressed, and nothing is thrown.
   */
  async send(identity: MailIdentity, to: Recipient, mail: ComposedMail): Promise<boolean> {
    const recipientKey = addressKey(this.configuration.SECRET, to.address);
    const claim = await claimMail(this.database, identity, { ...mail, recipientKey }, this.domain);
    if (claim === undefined) {
      const ms = await mailInFlight(this.database, identity);
      if (ms !== undefined) throw new Later(ms + SETTLED_MS, `Another worker is sending this ${identity.kind} mail.`);
      return false;
    }
    await this.keepPace(claim, to, mail.transactional);
    const alive = setInterval(() => void renewClaim(this.database, claim).catch(() => undefined), RENEW_MS);
    try {
      return await this.deliver(claim, { ...identity, recipientKey }, to, mail);
    } finally {
      clearInterval(alive);
    }
  }

  /** A mail that has to wait keeps its place: when the job comes back, it goes. */
  private async keepPace(claim: Claim, { address }: Recipient, transactional: boolean): Promise<void> {
    const domain = address.slice(address.lastIndexOf('@') + 1);
    const wait = claim.waitMs ?? (await takeSlot(this.database, this.configuration, domain, transactional));
    if (wait <= 0) return;
    await postpone(this.database, claim, wait);
    throw new Later(wait, `No more mails may go out for ${Math.ceil(wait / 1000)} s.`);
  }

  private async deliver(
    claim: Claim,
    { kind, recipientKey, campaignId }: Pick<MailIdentity, 'kind' | 'campaignId'> & { recipientKey: string },
    to: Recipient,
    mail: ComposedMail,
  ): Promise<boolean> {
    const { language, subject, html, text, replyTo, waitsWhenUnknown } = mail;
    const url = unsubscribeUrl(this.configuration, { addressKey: recipientKey, campaignId });
    const message = {
      from: this.configuration.MAIL_FROM,
      to,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...this.envelope(claim, to),
      messageId: claim.messageId,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
        ...(mail.transactional ? {} : unsubscribeHeaders(url)),
      },
      subject,
      html: withUnsubscribeLink(html, url),
      text: withUnsubscribeLink(text, url),
    };
    let handedOver = false;
    const handOver = async (): Promise<void> => {
      if (!(await markHandedOver(this.database, claim))) throw new Error('The mail is in other hands.');
      handedOver = true;
    };
    try {
      await this.transport.sendMail(waitsWhenUnknown ? beforeLastByte(message, handOver) : message);
    } catch (error) {
      return this.failed(claim, { kind, recipientKey }, error as SmtpError, handedOver);
    }
    await insist(() => markSent(this.database, claim));
    this.logger?.info({ mail: claim.id, kind, messageId: claim.messageId }, 'mail sent');
    return true;
  }

  /** Bounces come back to an address that names this mail; without BOUNCE_ADDRESS they go to MAIL_FROM. */
  private envelope({ id }: Claim, { address }: Recipient): { envelope?: { from: string; to: string } } {
    const from = returnPath(this.configuration, id);
    return from === undefined ? {} : { envelope: { from, to: address } };
  }

  private async failed(
    claim: Claim,
    { kind, recipientKey }: { kind: string; recipientKey: string },
    error: SmtpError,
    handedOver: boolean,
  ): Promise<false> {
    const { responseCode } = error;
    const reason = scrub(error.message);
    const line = { mail: claim.id, kind, messageId: claim.messageId, error: reason };
    if (handedOver && responseCode === undefined) {
      await markFailed(this.database, claim, 'unknown', reason);
      this.logger?.error(line, 'mail of unknown fate');
      return false;
    }
    const verdict = verdictOn(error);
    if (verdict === 'mailbox-refused')
      await suppress(this.database, { addressKey: recipientKey, reason: 'refused', campaignId: null, detail: reason });
    await markFailed(this.database, claim, verdict === 'try-again' ? 'queued' : 'failed', reason);
    if (verdict === 'try-again') throw new Error(reason, { cause: responseCode });
    this.logger?.warn(line, 'mail refused');
    return false;
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
