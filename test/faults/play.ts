import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { processEnvironment } from '#platform/config';
import type { Fault } from './fault.js';
import { FaultStack, type StackPlan } from './fault-stack.js';
import type { Findings } from './oracle.js';
import { Round } from './round.js';
import { seeded } from './seeded.js';

const env = processEnvironment();
const rounds = Number(env.FAULTS_ROUNDS || 1);
/** for each fault, spread over its rounds */
const signOns = Number(env.FAULTS_SIGN_ONS || 100);
const signOnsARound = Math.ceil(signOns / rounds);
const seed = env.FAULTS_SEED || '1';
const only = new RegExp(env.FAULTS_ONLY || '', 'i');
const MINUTES = 60_000;

/** Every backend on which what is not about Redis is broken: both in the long run, PostgreSQL in the short one. */
export const backends: ('PostgreSQL' | 'Redis')[] =
  env.FAULTS_BOTH === 'true' && redisServer() !== undefined ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

/** A line of the table: sums over all rounds, and the longest recovery. */
interface Line extends Findings {
  fault: string;
  queue: string;
  rounds: number;
  /** kills × connections of a sender, and mails the server took without saying so */
  mailsDoubledAtMost: number;
  secondsToRecover: number;
}

const COUNTS = [
  'signOns',
  'lost',
  'unmatched',
  'mailsLost',
  'mailsForAPerson',
  'mailsDoubled',
  'mailsForeign',
  'editionsOff',
] as const;

/**
 * Breaks a stack in one way after the other, as often as FAULTS_ROUNDS says, and counts what was lost or done twice.
 *
 * @param group names the file of the figures in the folder FAULTS_OUT
 */
export function playFaults(group: string, faults: Fault[], queue: 'PostgreSQL' | 'Redis', plan: StackPlan = {}): void {
  const wanted = faults.filter(({ name }) => only.test(name));
  if (wanted.length === 0) {
    it.skip(`${group}: none is wanted`, () => undefined);
    return;
  }
  describe(`with the queues in ${queue}`, () => {
    const lines: Line[] = [];
    let stack: FaultStack | undefined;
    const start = (): Promise<FaultStack> =>
      FaultStack.start(queue === 'Redis' ? { ...plan, redis: redisServer() } : plan);
    afterAll(async () => {
      report(`${group}-${queue}`, lines);
      await stack?.stop();
    });
    it.each(wanted)(
      'loses nothing and does nothing twice: $name',
      async (fault) => {
        // In the long run each fault has a stack of its own: none is weighed down by what the one before it left.
        if (rounds > 1) {
          await stack?.stop();
          stack = undefined;
        }
        stack ??= await start();
        const line = emptyLine(fault.name, queue);
        lines.push(line);
        const played: Round[] = [];
        for (; line.rounds < rounds; line.rounds += 1) played.push(await playOnce(stack, fault, line));
        // Counted when all is over: a mail may come twice long after its round.
        for (const round of played) line.mailsDoubled += (await round.examine()).mailsDoubled;
        expect(line).toMatchObject({ lost: 0, unmatched: 0, mailsLost: 0, mailsForeign: 0, editionsOff: 0 });
        expect(line.mailsDoubled + line.mailsForAPerson).toBeLessThanOrEqual(line.mailsDoubledAtMost);
        expect(line.signOns).toBeGreaterThan(0);
      },
      3 * MINUTES + rounds * 5 * MINUTES,
    );
  });
}

async function playOnce(stack: FaultStack, fault: Fault, line: Line): Promise<Round> {
  const round = await Round.begin(stack, signOnsARound, seeded(`${seed} ${fault.name} ${line.rounds}`));
  let also = true;
  try {
    const check = await fault.run(round);
    const found = await round.settle(async () => (also = (await check?.()) ?? true));
    for (const key of COUNTS) if (key !== 'mailsDoubled') line[key] += found[key];
    line.mailsDoubledAtMost += found.bound;
    line.secondsToRecover = Math.max(line.secondsToRecover, found.seconds);
  } finally {
    stack.smtp.mood = 'accepts';
    await stack.database.rows('DELETE FROM clock_shift');
  }
  expect(also).toBe(true);
  return round;
}

function emptyLine(fault: string, queue: string): Line {
  const zeros = Object.fromEntries(COUNTS.map((key) => [key, 0])) as Record<(typeof COUNTS)[number], number>;
  return { fault, queue, rounds: 0, ...zeros, mailsDoubledAtMost: 0, secondsToRecover: 0 };
}

function report(name: string, lines: Line[]): void {
  if (!env.FAULTS_OUT) return;
  mkdirSync(env.FAULTS_OUT, { recursive: true });
  writeFileSync(join(env.FAULTS_OUT, `${name}.json`), JSON.stringify({ seed, signOnsARound, lines }));
}

/** @returns the program of a Redis server, if there is one: FAULTS_REDIS, or what the path has */
export function redisServer(): string | undefined {
  if (env.FAULTS_REDIS) return env.FAULTS_REDIS;
  try {
    return execFileSync('sh', ['-c', 'command -v redis-server || command -v valkey-server'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
}
