import type { Database } from '#platform/database';
import type { SmtpAtHand } from '../builders/smtp-at-hand.js';

/** What is wrong with a campaign after a fault, by counting. All are 0 but `doubled`, which has a bound. */
export interface Findings {
  /** sign-ons in the database */
  signOns: number;
  /** answered with yes and not there, or there twice */
  lost: number;
  /** changes without their event, events without their change */
  unmatched: number;
  /** mails that somebody should have got, whatever the ledger says, and has not; refused for good is not lost */
  mailsLost: number;
  /** announcements whose sender died before the answer came: a person decides about them */
  mailsForAPerson: number;
  /** mails the server took more than once */
  mailsDoubled: number;
  /** mails the server took that are no row of the ledger, or two rows for one purpose */
  mailsForeign: number;
  /** editions beyond the one there should be, or missing */
  editionsOff: number;
}

interface Row {
  id: string;
  email: string;
  state: string;
}

interface Ledger {
  kind: string;
  subjectId: string;
  messageId: string;
  state: string;
}

/** An act by the states after it: what a sign-on is, its last event must say. */
const STATE_AFTER: Record<string, string> = {
  'sign-on.accepted': 'unverified',
  'sign-on.verified': 'pending-review',
  'sign-on.approved': 'approved',
  'sign-on.rejected': 'rejected',
  'sign-on.merged': 'merged',
  'sign-on.unmerged': 'pending-review',
  'sign-on.withdrawn': 'withdrawn',
  'sign-on.expired': 'expired',
};

/** Counts what is wrong. @param answered ids of the sign-ons whose signers were told yes */
export async function examine(
  database: Database,
  smtp: SmtpAtHand,
  campaignId: string,
  answered: string[],
): Promise<Findings> {
  const signOns = await database.rows<Row>(
    'SELECT id, contact_email AS email, state FROM sign_ons WHERE campaign_id = $1',
    [campaignId],
  );
  const there = new Set(signOns.map(({ id }) => id));
  const mailboxes = new Set(signOns.map(({ email }) => email));
  const mails = await examineMails(database, smtp, campaignId, signOns);
  return {
    signOns: signOns.length,
    lost: answered.filter((id) => !there.has(id)).length + (signOns.length - mailboxes.size),
    unmatched: await unmatchedEvents(database, campaignId, signOns),
    ...mails,
    editionsOff: await editionsOff(database, campaignId),
  };
}

async function unmatchedEvents(database: Database, campaignId: string, signOns: Row[]): Promise<number> {
  const events = await database.rows<{ subjectId: string; type: string }>(
    `SELECT subject_id, type FROM events WHERE campaign_id = $1 AND type = ANY($2) ORDER BY id`,
    [campaignId, Object.keys(STATE_AFTER)],
  );
  const last = new Map(events.map(({ subjectId, type }) => [subjectId, STATE_AFTER[type]]));
  const accepted = events.filter(({ type }) => type === 'sign-on.accepted');
  const wrong = signOns.filter(({ id, state }) => last.get(id) !== state).length;
  const known = new Set(signOns.map(({ id }) => id));
  const orphans = events.filter(({ subjectId }) => !known.has(subjectId)).length;
  return wrong + orphans + Math.abs(accepted.length - signOns.length);
}

async function examineMails(
  database: Database,
  smtp: SmtpAtHand,
  campaignId: string,
  signOns: Row[],
): Promise<Pick<Findings, 'mailsLost' | 'mailsForAPerson' | 'mailsDoubled' | 'mailsForeign'>> {
  const ledger = await database.rows<Ledger>(
    'SELECT kind, subject_id, message_id, state FROM mails WHERE campaign_id = $1',
    [campaignId],
  );
  const onEdition = await database.rows<{ id: string }>(
    `SELECT sign_on_id AS id FROM edition_signatories JOIN editions ON editions.id = edition_id WHERE campaign_id = $1`,
    [campaignId],
  );
  const listed = new Set(onEdition.map(({ id }) => id));
  const known = new Map(ledger.map((row) => [row.messageId, row]));
  const mailboxes = new Set(signOns.map(({ email }) => email));
  const taken = smtp.taken.filter(({ to }) => mailboxes.has(to));
  const times = new Map<string, number>();
  for (const { messageId } of taken) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  const got = new Set(
    [...times.keys()].map((id) => known.get(id)).map((row) => `${row?.kind ?? ''} ${row?.subjectId ?? ''}`),
  );
  const missing = (kind: string, people: Row[]): number =>
    people.filter(({ id, email }) => !got.has(`${kind} ${id}`) && !smtp.refused.has(email)).length;
  const unknown = ledger.filter(({ state }) => state === 'unknown');
  for (const { kind, subjectId } of unknown) got.add(`${kind} ${subjectId}`);
  const openRows = ledger.filter(({ state }) => state === 'queued' || state === 'sending').length;
  const purposes = [...times.keys()].filter((id) => known.has(id)).map((id) => known.get(id) as Ledger);
  const distinct = new Set(purposes.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).size;
  return {
    mailsLost: Math.max(
      openRows,
      missing('verification', signOns) +
        missing(
          'rejection',
          signOns.filter(({ state }) => state === 'rejected'),
        ) +
        missing(
          'announcement',
          signOns.filter(({ id, state }) => state === 'approved' && listed.has(id)),
        ),
    ),
    mailsForAPerson: unknown.length,
    mailsDoubled: [...times.values()].reduce((sum, count) => sum + count - 1, 0),
    mailsForeign: [...times.keys()].filter((id) => !known.has(id)).length + (purposes.length - distinct),
  };
}

async function editionsOff(database: Database, campaignId: string): Promise<number> {
  const row = await database.row<{ off: number }>(
    `SELECT abs((SELECT count(*) FROM editions WHERE campaign_id = $1) - (campaigns.state = 'finalized')::int)::int
       + (SELECT count(*) FROM editions WHERE campaign_id = $1
          AND count <> (SELECT count(*) FROM edition_signatories WHERE edition_id = editions.id))::int
       + abs((SELECT count(*) FROM editions WHERE campaign_id = $1)
             - (SELECT count(*) FROM events WHERE campaign_id = $1 AND type = 'edition.frozen'))::int AS off
     FROM campaigns WHERE id = $1`,
    [campaignId],
  );
  return row?.off ?? 1;
}

/** @returns whether nothing of a campaign is left to be done: no event waits, and no finding is open */
export function settled({ lost, unmatched, mailsLost, editionsOff: off }: Findings, waiting: number): boolean {
  return lost + unmatched + mailsLost + off + waiting === 0;
}
