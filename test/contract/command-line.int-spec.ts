import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepDeadLetters } from '#platform/outbox';
import { exportFormats, verifyEdition } from '#roster';
import { anExportSource, aSectionedRoster, exported } from '../builders/editions.js';
import { aMail, send } from '../builders/mails.js';
import { World } from '../builders/world.js';
import { withEnvironment } from '../setup/environment.js';
import { helpOf, run, theProgram } from './command-line.js';
import { expectGolden } from './golden.js';
import { steady } from './readable.js';

/** Commands whose JSON is not run here: they start servers of their own, and have tests of their own. */
const ELSEWHERE = ['demo', 'bench matching', 'bench finalize'];

const AT = new Date('2027-03-01T09:00:00Z');

describe('the command line', () => {
  let world: World;
  let program: Command;
  let folder: string;
  beforeAll(async () => {
    world = await World.create();
    program = await theProgram();
    folder = mkdtempSync(join(tmpdir(), 'undersigned-contract-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  /** @returns the words after each command that prints JSON */
  async function commands(): Promise<Record<string, string[]>> {
    const { signatories, said } = aSectionedRoster();
    const asJson = (sha256?: string): Promise<Buffer> =>
      exported(
        exportFormats.find(({ extension }) => extension === 'json'),
        anExportSource(signatories, said, sha256),
      );
    const edition = await asJson(verifyEdition((await asJson()).toString()).computed);
    const letter =
      'We, the 4 undersigned organizations, ask you to act.\n\nSincerely,\n\nAlpha House\nALPHA HOUSE\nCasa Uno\n';
    const pairs = 'left,right,label\nSIN FRONTERAS IAP,Sin Fronteras IAP,same\nCasa Uno,Casa Dos,different\n';
    const list =
      'name,acronym,country,members\nSin Fronteras,SF,MX,\nRed Kaan,,MX,Aldea;Nube\nSin Fronteras IAP,,MX,\n';
    return {
      audit: [file('letter.txt', letter)],
      verify: [file('letter.json', edition)],
      match: [file('pairs.csv', pairs)],
      'import organizations': [file('list.csv', list)],
      'mails unknown': [],
      'dead-letters list': [],
      'dead-letters retry': ['--all'],
    };
  }

  it('has the agreed commands, arguments, options and words', () => {
    expectGolden('command-line/help', { 'help.txt': helpOf(program) });
  });

  it('prints the agreed JSON', async () => {
    await leftovers(world);
    const files: Record<string, string> = {};
    const { DATABASE_URL, SMTP_URL, SECRET } = world.configuration;
    await withEnvironment({ DATABASE_URL, SMTP_URL, SECRET, NODE_ENV: 'test' }, async () => {
      for (const [command, words] of Object.entries(await commands())) {
        const { code, stdout } = await run(program, [...command.split(' '), ...words, '--json']);
        files[`${command.replace(' ', '-')}.txt`] = steady(`exit code ${code}\n${stdout}`);
      }
    });
    expectGolden('command-line/json', files);
  });

  it('has no other command that prints JSON', async () => {
    const tested = [...Object.keys(await commands()), ...ELSEWHERE];
    expect(withJson(program).sort()).toEqual(tested.sort());
  });
});

/** Something for each list: a job that failed for good, and a mail whose answer never came. */
async function leftovers(world: World): Promise<void> {
  const job = { queue: 'mail', job: 'verification.send', jobId: '1', payload: { signOnId: 'x' }, correlationId: null };
  await keepDeadLetters(world.database, [{ ...job, error: 'The server refused.', attempts: 16, failedAt: AT }]);
  const mail = aMail({ address: 'reader@en.example' });
  await send(world, mail);
  await world.database.rows(
    `UPDATE mails SET state = 'unknown', handed_over_at = $1, sent_at = NULL, message_id = '<id@localhost>'`,
    [AT],
  );
}

/** @returns the names of all commands that have --json */
function withJson(command: Command, above: string[] = []): string[] {
  const path = [...above, command.name()];
  const own = command.options.some(({ long }) => long === '--json') ? [path.slice(1).join(' ')] : [];
  return [...own, ...command.commands.flatMap((below) => withJson(below, path))];
}
