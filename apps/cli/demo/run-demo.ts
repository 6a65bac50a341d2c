import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignBySlug } from '#campaigns';
import { linkedCount } from '#matching';
import { HeldClock } from '#platform/clock';
import { createDataSource, Database } from '#platform/database';
import { waitUntil } from '#platform/embedded';
import { auditLetter, type EditionHeader, exportFormats, type LetterAudit } from '#roster';
import type { Stack } from '../start/stack.js';
import { DemoCoordinator, type ReviewResult } from './coordinator.js';
import { demoCampaign } from './demo-campaign.js';
import { Http, HttpError } from './http.js';
import { isAnnouncement, isDigest, isRejection, isReminder, Mailbox } from './mailbox.js';
import type { RosterEntry } from './roster-file.js';
import { castOf, signAll, type Signer, UNFIT, verifyAll } from './signers.js';
import type { Stages } from './stages.js';

const SLUG = 'demo';
const DAYS = 10;
const PATIENCE_MS = 60_000;
/** Before the deadline, the reminder of two days is due: 47 hours. */
const REMINDED_MS = 47 * 3_600_000;

/** What a demonstration came to; `--json` prints it. */
export interface DemoResult {
  accepted: number;
  refused: { name: string; reason: string }[];
  mails: number;
  verified: number;
  merged: number;
  /** pairs that might have been one organization and were answered with "different" */
  different: number;
  rejected: number;
  expired: number;
  edition: { number: number; count: number; sha256: string };
  sentence: string;
  sentenceCount: number;
  listedCount: number;
  outOfOrder: number;
}

interface EditionAnswer {
  number: number;
  count: number;
  sha256: string;
  exports: string[];
}

/** Plays a campaign from an empty database to a finished letter, through HTTP and SMTP. */
export async function runDemo(
  stack: Stack,
  title: string,
  entries: RosterEntry[],
  outDir: string,
  stages: Stages,
): Promise<DemoResult> {
  const database = new Database(
    await createDataSource({ url: stack.databaseUrl, entities: [], poolSize: 2 }).initialize(),
  );
  try {
    return await play(new Play(stack, database), title, entries, outDir, stages);
  } finally {
    await database.onApplicationShutdown();
  }
}

/** What the scenes share. */
class Play {
  readonly http: Http;
  readonly mailbox: Mailbox;
  readonly clock: HeldClock;

  constructor(
    readonly stack: Stack,
    readonly database: Database,
  ) {
    this.http = new Http(stack.apiUrl);
    this.mailbox = new Mailbox(stack.mailDir as string);
    this.clock = new HeldClock(database);
  }
}

async function play(
  scene: Play,
  title: string,
  entries: RosterEntry[],
  outDir: string,
  stages: Stages,
): Promise<DemoResult> {
  const { http, mailbox, stack } = scene;
  const cast = castOf(entries);
  const coordinator = await DemoCoordinator.join(scene.database, stack.apiUrl, SLUG);
  await stages.run('A coordinator writes the letter and opens it', async () =>
    coordinator.open(demoCampaign(title, await scene.clock.now(), DAYS)),
  );
  const { accepted, refused } = await stages.run(`${cast.length} sign-ons are sent`, () => signAll(http, SLUG, cast));
  const verified = await stages.run(`${accepted.length} verification mails, answered by button or code`, () =>
    verifyAll(http, mailbox, accepted),
  );
  const review = await stages.run('The coordinator approves, merges and rejects', () =>
    reviewAll(scene, coordinator, accepted),
  );
  const silent = accepted.filter((signer) => signer.role === 'silent').length;
  await stages.run('Two days before the deadline: reminders and digest', () => remind(scene, silent, review.rejected));
  const edition = await stages.run('The deadline passes, then the grace; the roster is frozen', () => finish(scene));
  await stages.run('The finished letter is mailed to every signer', () =>
    mailbox.expect('announcement', review.approved + review.merged, isAnnouncement),
  );
  const audit = await stages.run('Exports are written and read back', () => exportAll(http, edition, outDir));
  return {
    accepted: accepted.length,
    refused,
    mails: (await mailbox.all()).length,
    verified,
    merged: review.merged,
    different: review.different,
    rejected: review.rejected,
    expired: silent,
    edition: { number: edition.number, count: edition.count, sha256: edition.sha256 },
    sentence: audit.sentence,
    sentenceCount: audit.claimed,
    listedCount: audit.listed,
    outOfOrder: audit.outOfOrder,
  };
}

/** Waits until matching has come to every sign-on, as a coordinator who comes the next morning would find them. */
async function reviewAll({ database }: Play, coordinator: DemoCoordinator, accepted: Signer[]): Promise<ReviewResult> {
  const { id } = await campaignBySlug(database, SLUG);
  const done = await waitUntil(async () => (await linkedCount(database, id)) === accepted.length, PATIENCE_MS);
  if (!done) throw new Error(`Matching did not come to all ${accepted.length} sign-ons in time.`);
  return coordinator.review(UNFIT);
}

async function remind({ clock, database, mailbox }: Play, silent: number, rejected: number): Promise<void> {
  const { deadlineAt } = await campaignBySlug(database, SLUG);
  await clock.travelTo(new Date(deadlineAt.getTime() - REMINDED_MS));
  await mailbox.expect('reminder', silent, isReminder);
  await mailbox.expect('digest', 1, isDigest);
  await mailbox.expect('rejection', rejected, isRejection);
}

async function finish({ clock, http }: Play): Promise<EditionAnswer> {
  await clock.advance('2 days');
  const late = await http
    .json('POST', `/api/v1/campaigns/${SLUG}/sign-ons`, {
      organizationName: 'Too Late Society',
      contactName: 'Late',
      contactEmail: 'late@signer.example',
      consent: true,
      authorized: true,
    })
    .then(() => 'accepted')
    .catch((error: unknown) => (error instanceof HttpError ? error.code : String(error)));
  if (late !== 'campaign-closed') throw new Error(`A sign-on after the deadline was answered: ${late}`);
  await clock.advance('25 hours');
  let editions: EditionAnswer[] = [];
  const frozen = await waitUntil(async () => {
    editions = await http.json<EditionAnswer[]>('GET', `/api/v1/campaigns/${SLUG}/editions`);
    return editions.length > 0;
  }, PATIENCE_MS);
  if (!frozen || editions[0] === undefined) throw new Error('No edition was made in time.');
  return editions[0];
}

async function exportAll(
  http: Http,
  edition: EditionAnswer,
  outDir: string,
): Promise<LetterAudit & { sentence: string }> {
  const files = new Map<string, string>();
  for (const { extension } of exportFormats) {
    const content = await http.bytes(`/api/v1/campaigns/${SLUG}/editions/${edition.number}/letter.${extension}`);
    writeFileSync(join(outDir, `letter.${extension}`), content);
    files.set(extension, content.toString('utf8'));
  }
  const { edition: header } = JSON.parse(files.get('json') ?? '{}') as { edition: EditionHeader };
  const sentence = /[^\n]*\bundersigned\b[^\n]*/.exec(header.letter[0]?.body ?? '')?.[0] ?? '';
  return { ...auditLetter(files.get('txt') ?? ''), sentence };
}
