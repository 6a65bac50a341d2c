import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRosterFile } from '../demo/roster-file.js';
import { type DemoResult, runDemo } from '../demo/run-demo.js';
import { SAMPLE_ROSTER, SAMPLE_TITLE } from '../demo/sample.js';
import { Stages } from '../demo/stages.js';
import { startStack } from '../start/stack.js';
import { stopSignal } from '../start/stop-signal.js';

export interface DemoOptions {
  roster?: string;
  out?: string;
  json?: boolean;
}

/** What the stack of a demonstration is told: no waiting between sweeps, no limit on one address that plays everybody. */
const ENVIRONMENT = {
  NODE_ENV: 'test',
  SWEEP_SECONDS: '1',
  OUTBOX_POLL_MS: '50',
  REQUESTS_PER_MINUTE: '1000000',
  LOG_LEVEL: 'warn',
};

/**
 * `undersigned demo`: everything on free ports in a temporary folder, from an empty database to a finished letter.
 *
 * @returns the exit code
 */
export async function demo({ roster, out, json = false }: DemoOptions): Promise<number> {
  const { title, entries } =
    roster === undefined ? { title: SAMPLE_TITLE, entries: SAMPLE_ROSTER } : readRosterFile(roster);
  const outDir = out === undefined ? mkdtempSync(join(tmpdir(), 'undersigned-letter-')) : writableFolder(resolve(out));
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-demo-'));
  const stages = new Stages((line) => console.error(line));
  const asked = stopSignal();
  try {
    const stack = await stages.run('PostgreSQL, api, worker and mail sink are up', () =>
      startStack({ dataDir: folder, env: ENVIRONMENT, log: () => undefined, durable: false, signal: asked.signal }),
    );
    try {
      const result = await Promise.race([runDemo(stack, title, entries, outDir, stages), stack.failed, asked.happened]);
      if (typeof result !== 'object') return 130;
      console.log(json ? asJson(result, stages) : asText(result, stages, outDir));
      return result.sentenceCount === result.listedCount && result.listedCount === result.edition.count ? 0 : 1;
    } finally {
      await stack.stop();
    }
  } finally {
    asked.forget();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looked at before anything is started. @throws Error naming --out */
function writableFolder(path: string): string {
  try {
    if (!existsSync(path)) mkdirSync(path);
    accessSync(path, constants.W_OK);
    if (!statSync(path).isDirectory()) throw new Error('it is a file');
    return path;
  } catch (error) {
    throw new Error(
      `--out ${path} cannot be written: ${(error as Error).message}. Cure: name a folder, or one to be made in a folder that exists.`,
      {
        cause: error,
      },
    );
  }
}

function asJson({ refused, sentence: _, ...result }: DemoResult, stages: Stages): string {
  return JSON.stringify({
    ...result,
    ...(refused.length > 0 ? { refused } : {}),
    seconds: stages.total(),
    stages: stages.seconds,
  });
}

function asText(result: DemoResult, stages: Stages, outDir: string): string {
  const refused = result.refused.map(({ name, reason }) => `\n  refused: ${name.slice(0, 60)} (${reason})`).join('');
  return `
  “${result.sentence}”

  accepted ${result.accepted}, verified ${result.verified}, merged ${result.merged}, told apart ${result.different}, rejected ${result.rejected}, expired ${result.expired}, mails ${result.mails}${refused}
  edition ${result.edition.number}: ${result.edition.count} signatories, sha256 ${result.edition.sha256}
  read back: the sentence says ${result.sentenceCount}, the list holds ${result.listedCount}, out of order ${result.outOfOrder}
  exports: ${outDir}
  ${stages.total()} seconds in all`;
}
