import { type Readable, Transform } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { Configuration } from '#platform/config';
import type { DkimOptions } from './dkim.js';
import type { SmtpTimeLimits } from './time-limits.js';

/** Mails one worker has on their way at a time. */
const CONNECTIONS = 10;

type Plugin = Parameters<Transporter['use']>[1];
type PluginMail = Parameters<Plugin>[0];

/** Called when all of a mail but its last byte has been made; it leaves when this resolves, and not when it rejects. */
type BeforeEnd = () => Promise<void>;
const beforeEnds = new WeakMap<object, BeforeEnd>();

/** @param dkim signs every mail when given @returns a pool of connections to the mail server; nothing is connected yet */
export function smtpTransport(
  { SMTP_URL }: Configuration,
  limits: SmtpTimeLimits,
  dkim: DkimOptions | undefined,
): Transporter {
  const url = new URL(SMTP_URL);
  const transport = createTransport({
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
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    // The pool would send a mail again by itself whose connection broke; that is for the ledger to decide.
    maxRequeues: 0,
    connectionTimeout: limits.connection,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.socket,
    dkim,
  });
  transport.use('stream', holdBack);
  return transport;
}

/** Makes a mail wait, its last byte unsent, for something that has to be written down first. @param mail what goes to sendMail */
export function beforeLastByte<M extends object>(mail: M, wait: BeforeEnd): M & { key: object } {
  const key = {};
  beforeEnds.set(key, wait);
  return { ...mail, key };
}

const holdBack: Plugin = (mail: PluginMail, done) => {
  const beforeEnd = beforeEnds.get((mail.data as { key?: object }).key ?? {});
  if (beforeEnd !== undefined) mail.message.processFunc((input) => heldBack(input, beforeEnd));
  done();
};

function heldBack(input: Readable, beforeEnd: BeforeEnd): Transform {
  const gate = new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      beforeEnd().then(() => done(), done);
    },
  });
  input.on('error', (error) => gate.destroy(error));
  return input.pipe(gate);
}
