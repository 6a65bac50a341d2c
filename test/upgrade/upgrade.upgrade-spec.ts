import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processEnvironment } from '#platform/config';
import { waitUntil } from '#platform/embedded';
import { Letter, type Signed } from './letter.js';
import { UpgradeStack } from './upgrade-stack.js';

const { UPGRADE_FROM: releaseBefore = '', UPGRADE_REDIS: redisServer } = processEnvironment();
const PATIENCE_MS = 60_000;
const HOUR = 3_600_000;

/** Where the queues are, and whose worker runs beside our api on the migrated data until the end. */
const runs = [
  { queues: 'PostgreSQL', worker: 'now' },
  { queues: 'PostgreSQL', worker: 'before' },
  ...(redisServer ? ([{ queues: 'Redis', worker: 'now' }] as const) : []),
] as const;

/** What the release before left in its data folder. */
interface Left {
  /** final, with one edition */
  final: Letter;
  exports: Record<string, string>;
  sha256: string;
  /** open, changed materially */
  letter: Letter;
  approved: Signed[];
  /** their verification mails were refused for now: their jobs wait in the queue */
  mailsInHand: Signed[];
  /** nobody relayed their events: they wait in the outbox */
  unheard: Signed[];
  /** signed after the upgrade */
  fresh: Signed[];
  deadline: Date;
  invited: string;
}

const FORMATS = ['pdf', 'docx', 'html', 'md', 'txt', 'csv', 'json'];

describe.each(runs)('data of the release before, queues in $queues, continued by the worker of: $worker', (run) => {
  let stack: UpgradeStack;
  let left: Left;
  beforeAll(async () => {
    stack = await UpgradeStack.start(releaseBefore, run.queues === 'Redis' ? redisServer : undefined);
    left = await leaveData(stack);
    await stack.now.migrate();
    left.letter.api = left.final.api = await stack.keep(stack.now.startApi());
    await stack.keep(stack[run.worker].startWorker());
  }, 240_000);
  afterAll(() => stack.stop());

  it('gives every mail that was in hand once to its reader, and its link works', async () => {
    const waiting = [...left.mailsInHand, ...left.unheard];
    await left.letter.confirm(waiting);
    await left.letter.approve(waiting);
    for (const { email } of waiting) expect(verificationMails(stack, email)).toHaveLength(1);
  }, 120_000);

  it('accepts, verifies and approves new sign-ons', async () => {
    const fresh = await left.letter.sign(2);
    await left.letter.confirm(fresh);
    await left.letter.approve(fresh);
    left.fresh = fresh;
  }, 120_000);

  it('keeps its editions and every export of them to the byte', async () => {
    expect((await left.final.editions())[0]).toMatchObject({ count: 2, sha256: left.sha256 });
    expect(await exportsOf(left.final)).toEqual(left.exports);
  }, 60_000);

  it('still reminds those who were planned to be reminded, and those who have to agree to the changed letter', async () => {
    await stack.clock.travelTo(new Date(left.deadline.getTime() - 47 * HOUR));
    const reminded = async (): Promise<boolean> => stack.smtp.to(left.invited).length === 2;
    expect(await waitUntil(reminded, PATIENCE_MS)).toBe(true);
    const link = await left.letter.linkTo(left.approved[0]?.email ?? '', /\/v\/[\w-]+/);
    expect((await fetch(left.letter.api.url + link)).status).toBe(200);
  }, 120_000);

  it('ends in an edition of those who signed the text that is in force', async () => {
    await stack.clock.travelTo(new Date(left.deadline.getTime() + 25 * HOUR));
    const done = async (): Promise<boolean> => (await left.letter.editions()).length > 0;
    expect(await waitUntil(done, PATIENCE_MS)).toBe(true);
    const signedInForce = left.mailsInHand.length + left.unheard.length + left.fresh.length;
    expect((await left.letter.editions())[0]).toMatchObject({ number: 1, count: signedInForce });
  }, 120_000);
});

async function leaveData(stack: UpgradeStack): Promise<Left> {
  const { before, smtp } = stack;
  const [api, worker] = [await stack.keep(before.startApi()), await stack.keep(before.startWorker())];
  const token = await before.addCoordinator('Founder', 'founder@convener.example');
  const letterNamed = (slug: string): Letter => new Letter(api, smtp, token, slug);
  const now = await stack.clock.now();

  const final = letterNamed('final-letter');
  await final.open(new Date(now.getTime() + 24 * HOUR));
  const signers = await final.sign(2);
  await final.confirm(signers);
  await final.approve(signers);
  await stack.clock.travelTo(new Date(now.getTime() + 50 * HOUR));
  const frozen = async (): Promise<boolean> => (await final.editions()).length > 0;
  if (!(await waitUntil(frozen, PATIENCE_MS))) throw new Error('The release before made no edition.');

  const letter = letterNamed('open-letter');
  const deadline = new Date(Math.ceil((now.getTime() + 240 * HOUR) / HOUR) * HOUR);
  await letter.open(deadline);
  const invited = 'office@invited.example';
  await letter.invite([`Liga Quetzal,${invited}`]);
  await letter.linkTo(invited, /\/i\/[\w-]+/);
  const approved = await letter.sign(2);
  await letter.confirm(approved);
  await letter.approve(approved);
  await letter.changeMaterially();
  const asked = async (): Promise<boolean> => smtp.to(approved[0]?.email ?? '').length > 1;
  if (!(await waitUntil(asked, PATIENCE_MS))) throw new Error('The release before did not ask its signers again.');

  smtp.mood = 'defers';
  const mailsInHand = await letter.sign(3);
  const tried = async (): Promise<boolean> =>
    (await stack.database.rows(`SELECT 1 FROM mails WHERE kind = 'verification' AND state = 'queued'`)).length === 3;
  if (!(await waitUntil(tried, PATIENCE_MS))) throw new Error('The release before did not try its mails.');
  await worker.stop();
  const unheard = await letter.sign(2);
  const exports = await exportsOf(final);
  const sha256 = (await final.editions())[0]?.sha256 ?? '';
  await api.stop();
  smtp.mood = 'accepts';
  return { final, exports, sha256, letter, approved, mailsInHand, unheard, fresh: [], deadline, invited };
}

async function exportsOf(letter: Letter): Promise<Record<string, string>> {
  const files = await Promise.all(FORMATS.map(async (format) => [format, await letter.export(1, format)] as const));
  return Object.fromEntries(files);
}

function verificationMails(stack: UpgradeStack, email: string): unknown[] {
  return stack.smtp.to(email).filter(({ source }) => source.includes('/v/'));
}
