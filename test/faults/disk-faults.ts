import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AWAY_MS, type Fault } from './fault.js';
import type { FaultStack } from './fault-stack.js';
import type { Round } from './round.js';

/** Fills the disk to the last byte, and empties it after a while. */
async function fillDisk(stack: FaultStack): Promise<void> {
  const ballast = join(stack.disk, 'ballast');
  try {
    for (let n = 0; ; n += 1) writeFileSync(`${ballast}-${n}`, Buffer.alloc(1024 * 1024));
  } catch {
    // full
  }
  await pause(AWAY_MS);
  for (const file of readdirSync(stack.disk).filter((name) => name.startsWith('ballast')))
    rmSync(join(stack.disk, file));
  await stack.revivePostgres();
}

function breakDisk(round: Round): Promise<void> {
  return round.sign(async () => {
    // What a mail server has just answered cannot be written down: to the ledger it is as if the senders had been killed.
    round.kills += round.stack.workers.length;
    await fillDisk(round.stack);
  });
}

/** A disk without a byte left. */
export const diskFaults: Fault[] = [{ name: 'the disk of PostgreSQL is full', run: breakDisk }];
