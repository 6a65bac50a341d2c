import { DomainError } from '#platform/errors';
import {
  type Edition,
  editionSignatories,
  type ExportFormat,
  exportFormats,
  finalizeRoster,
  letterIn,
  printedHeader,
} from '#roster';
import type { Database } from '#platform/database';
import type { EmptyDatabase } from '../empty-database.js';
import { frozenByAWorker } from './in-a-worker.js';
import type { Phase } from './phase.js';
import { aClosedCampaign } from './load-signers.js';

export interface FinalizeResult {
  signatories: number;
  /** `COPY (SELECT … ORDER BY …)` of the rows that are frozen, in the order of the roster, into a file of the server */
  copy: Phase;
  freeze: Phase;
  exports: Record<string, Phase>;
  /** the same freezing by a worker process, from its start; only when asked for */
  worker?: Phase;
  /** resident memory of this process before the first phase, MB */
  memoryBefore: number;
}

/** What an edition is made of, and the order of a roster. */
const PEER = `
  COPY (SELECT row_number() OVER (ORDER BY coalesce(sort_key, display_name, name) COLLATE roster_order, name COLLATE "C", id),
          id, name, country, members
        FROM sign_ons WHERE state = 'approved'
        ORDER BY coalesce(sort_key, display_name, name) COLLATE roster_order, name COLLATE "C", id) TO '/dev/null'`;

/** Freezes a roster of this size in an empty database and writes every export of it to nowhere. @param withWorker freezes it once more, by a worker process */
export async function runFinalize(
  empty: EmptyDatabase,
  signatories: number,
  withWorker: boolean,
): Promise<FinalizeResult> {
  const { database } = empty;
  const campaign = await aClosedCampaign(database, signatories);
  const memoryBefore = megabytes();
  // Once for the caches: who comes first would pay for both.
  await database.rows(PEER);
  const { phase: copy } = await measured(() => database.rows(PEER));
  const { phase: freeze, value: edition } = await measured(() => finalizeRoster(database, campaign.id, 'bench'));
  if (edition === undefined) throw new Error('The roster was not frozen.');
  if (edition.count !== signatories) throw new Error(`The edition counts ${edition.count} of ${signatories}.`);
  const exports: Record<string, Phase> = {};
  for (const format of exportFormats) exports[format.extension] = await exported(database, edition, format);
  const results = { signatories, copy, freeze, exports, memoryBefore };
  if (!withWorker) return results;
  const again = await aClosedCampaign(database, signatories, `bench-${signatories}-by-a-worker`);
  // The worker is not to announce the first edition to all its signers meanwhile.
  await database.rows('DELETE FROM outbox');
  return { ...results, worker: await frozenByAWorker(empty, again.id) };
}

async function exported(database: Database, edition: Edition, format: ExportFormat): Promise<Phase> {
  const { phase, value } = await measured(async () => {
    let bytes = 0;
    try {
      const pieces = format.write({
        edition,
        header: printedHeader(edition.header),
        letter: letterIn(edition, undefined),
        signatories: editionSignatories(database, edition.id),
      });
      for await (const piece of pieces) bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
      return { bytes };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { refused: error.message };
    }
  });
  return { ...phase, ...value };
}

async function measured<T>(work: () => Promise<T>): Promise<{ phase: Phase; value: T }> {
  globalThis.gc?.();
  let memory = megabytes();
  const watch = setInterval(() => (memory = Math.max(memory, megabytes())), 20);
  const started = performance.now();
  try {
    const value = await work();
    const seconds = Math.round(performance.now() - started) / 1000;
    return { value, phase: { seconds, memory: Math.max(memory, megabytes()) } };
  } finally {
    clearInterval(watch);
  }
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1e6);
}
