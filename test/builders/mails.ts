import { randomUUID } from 'node:crypto';
import { type ComposedMail, type MailIdentity, Mailer, type MailRecord, type SmtpTimeLimits } from '#mail';
import { loadConfiguration } from '#platform/config';
import type { Database } from '#platform/database';
import { unique, type World } from './world.js';

/** A mail that a test sends. */
export interface TestMail {
  identity: MailIdentity;
  to: { name: string; address: string };
  body: ComposedMail;
}

/** @returns a note to a reader nobody else writes to */
export function aMail(
  overrides: Partial<MailIdentity> &
    Partial<Pick<ComposedMail, 'transactional' | 'waitsWhenUnknown'>> & { address?: string } = {},
): TestMail {
  const {
    address = `${unique('reader')}@signer.example`,
    transactional = true,
    waitsWhenUnknown = false,
    ...identity
  } = overrides;
  return {
    identity: { kind: 'note', subjectId: randomUUID(), revision: 1, campaignId: null, ...identity },
    to: { name: 'A Reader', address },
    body: { subject: 'A note', html: '<p>Hello</p>', text: 'Hello', transactional, waitsWhenUnknown },
  };
}

/** Sends a mail, through the sink unless another mailer is given. */
export function send(world: World, { identity, to, body }: TestMail, by: Mailer = world.mailer): Promise<boolean> {
  return by.send(identity, to, body);
}

/** @returns a mailer with settings of its own; it is closed with {@link Mailer.onApplicationShutdown} */
export function aMailer(
  world: World,
  settings: Record<string, string>,
  limits?: SmtpTimeLimits,
  database: Database = world.database,
): Mailer {
  const { DATABASE_URL, SECRET, SMTP_URL, PUBLIC_URL } = world.configuration;
  const unlimited = { MAIL_PER_MINUTE: '0', MAIL_PER_DOMAIN_PER_MINUTE: '0' };
  return new Mailer(
    loadConfiguration({ DATABASE_URL, SECRET, SMTP_URL, PUBLIC_URL, ...unlimited, ...settings }),
    database,
    limits,
  );
}

/** @returns the ledger's row of a mail */
export async function ledgerRow(world: World, { identity }: TestMail): Promise<MailRecord> {
  const row = await world.database.row<MailRecord>('SELECT * FROM mails WHERE key = $1', [
    `${identity.kind}:${identity.subjectId}:${identity.revision}`,
  ]);
  if (row === undefined) throw new Error('The ledger has no such mail.');
  return row;
}
