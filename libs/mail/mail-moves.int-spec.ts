import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { returnPath } from './inbound/return-path.js';
import { takeFeedback } from './inbound/feedback.js';
import { giveUp } from './given-up/given-up.js';
import { type Claim, claimMail, markFailed, markHandedOver, markSent, postpone, renewClaim } from './ledger.js';
import { suppress } from './mailboxes/suppressions.js';
import { MAIL_STATES, type MailAct, mailMoves, type MailState } from './mail.states.js';
import { sendAgain, takeForSent } from './unknown/unknown-mails.js';
import { World } from '../../test/builders/world.js';

const BOUNCES = 'bounces@letters.example';
/** What else a row may say, beside its state: whether its sender lives, whether it may have left, whether it was given up. */
const ROWS = MAIL_STATES.flatMap((state) =>
  [false, true].flatMap((lapsed) =>
    [false, true].flatMap((handedOver) => [false, true].map((givenUp) => ({ state, lapsed, handedOver, givenUp }))),
  ),
);
type Row = (typeof ROWS)[number];
interface Kept extends Claim {
  subjectId: string;
  recipientKey: string;
}

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

async function kept({ state, lapsed, handedOver, givenUp }: Row): Promise<Kept> {
  const subjectId = randomUUID();
  const row = await world.database.row<Kept>(
    `INSERT INTO mails (key, kind, subject_id, message_id, recipient_key, state, attempts, queued_at, claimed_until, handed_over_at, given_up_at)
     VALUES ('note:' || $1::text || ':1', 'note', $1::uuid, $1::text, $1::text, $2, 1, clock_timestamp() - interval '3 days',
       clock_timestamp() + CASE WHEN $3::boolean THEN interval '-2 days' ELSE interval '1 hour' END,
       CASE WHEN $4::boolean THEN clock_timestamp() END, CASE WHEN $5::boolean THEN clock_timestamp() END)
     RETURNING id, message_id, attempts, subject_id, recipient_key, NULL::float8 AS wait_ms`,
    [subjectId, state, lapsed, handedOver, givenUp],
  );
  return row as Kept;
}

const claim = ({ subjectId, recipientKey }: Kept): Promise<unknown> =>
  claimMail(
    world.database,
    { kind: 'note', subjectId, revision: 1, campaignId: null },
    { recipientKey, transactional: false },
    'letters.example',
  );

const STATEMENTS: [name: string, act: MailAct, run: (mail: Kept) => Promise<unknown>][] = [
  ['a claim', 'claim', claim],
  [
    'a claim of a mail to a suppressed mailbox',
    'claim',
    async (mail) => {
      const why = { reason: 'bounce' as const, campaignId: null, detail: 'no such mailbox' };
      await world.database.transaction((tx) => suppress(tx, { addressKey: mail.recipientKey, ...why }));
      return claim(mail);
    },
  ],
  ['a sign of life', 'hold', (mail) => renewClaim(world.database, mail)],
  ['handing over', 'hold', (mail) => markHandedOver(world.database, mail)],
  ['a wait for the pace', 'postpone', (mail) => postpone(world.database, mail, 1)],
  ['an acceptance', 'accept', (mail) => markSent(world.database, mail)],
  ['a failed try', 'fail', (mail) => markFailed(world.database, mail, 'queued', 'busy')],
  ['a refusal', 'fail', (mail) => markFailed(world.database, mail, 'failed', 'refused')],
  ['an answer that never came', 'fail', (mail) => markFailed(world.database, mail, 'unknown', 'no answer')],
  [
    'a bounce',
    'bounce',
    ({ id }) => {
      const { SECRET } = world.configuration;
      const path = returnPath({ SECRET, BOUNCE_ADDRESS: BOUNCES }, id) ?? '';
      return takeFeedback(world.database, { SECRET }, [{ type: 'bounce', returnPath: path, detail: '5.1.1' }]);
    },
  ],
  ['giving up', 'give-up', () => giveUp(world.database)],
  [
    'taking it for sent',
    'decide',
    ({ id }) => world.database.transaction((tx) => takeForSent(tx, { id, campaignId: null }, 'operator')),
  ],
  [
    'sending it again',
    'decide',
    ({ id }) => world.database.transaction((tx) => sendAgain(tx, { id, campaignId: null }, 'operator')),
  ],
];

it.each(STATEMENTS)(
  '%s moves a mail from the states that the table names, and leaves every other',
  async (_, act, run) => {
    const from = new Set<MailState>();
    for (const row of ROWS) {
      const mail = await kept(row);
      const before = await look(mail);
      await run(mail).catch((error: unknown) => expect(error).toMatchObject({ code: 'mail-fate-known' }));
      const after = await look(mail);
      if (JSON.stringify(after) === JSON.stringify(before)) continue;
      from.add(row.state);
      expect(mailMoves[act].to).toContain(after.state);
    }
    expect([...from].sort()).toEqual([...mailMoves[act].from].sort());
  },
);

async function look({ id }: Kept): Promise<{ state: MailState }> {
  return (await world.database.row<{ state: MailState }>('SELECT * FROM mails WHERE id = $1', [id])) as {
    state: MailState;
  };
}
