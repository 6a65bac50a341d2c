// The long run of test/faults: more rounds, more sign-ons (so many for each fault, spread over its rounds), both backends, and the figures
// that docs/RELIABILITY.md shows.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jest } from './jest.mjs';
import { endCommands } from './run-command.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'sign-ons': { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    // Stacks side by side: most of a round is waiting. One at a time gives the truest seconds to recover.
    'at-once': { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endCommands();
    process.exit(130);
  });
}

const out = mkdtempSync(join(tmpdir(), 'undersigned-faults-out-'));
try {
  const outcome = await jest(
    'faults',
    {
      FAULTS_ROUNDS: values.rounds,
      FAULTS_SIGN_ONS: values['sign-ons'],
      FAULTS_SEED: values.seed,
      FAULTS_ONLY: values.only,
      FAULTS_BOTH: 'true',
      FAULTS_OUT: out,
    },
    [`--maxWorkers=${values['at-once']}`],
  );
  const reports = readdirSync(out).map((file) => JSON.parse(readFileSync(join(out, file), 'utf8')));
  const lines = reports.flatMap((report) => report.lines ?? []);
  const latency = reports.flatMap((report) => report.latency ?? []);
  const { passed = 0, failed = 0, skipped = [] } = outcome;
  const report = { seed: values.seed, rounds: Number(values.rounds), passed, failed, skipped, lines, latency };
  console.log(
    values.json
      ? JSON.stringify(report, null, 2)
      : [asTable(lines), ...latency.map((one) => JSON.stringify(one))].join('\n'),
  );
  if (failed > 0) console.error(outcome.output);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** A table of Markdown, as it stands in docs/RELIABILITY.md. */
function asTable(lines) {
  const head = [
    'fault',
    'queues',
    'rounds',
    'sign-ons',
    'lost',
    'unmatched',
    'mails lost',
    'for a person',
    'doubled (at most)',
    'editions off',
    's',
  ];
  const rows = lines.map((line) => [
    ...[line.fault, line.queue, line.rounds, line.signOns, line.lost, line.unmatched, line.mailsLost],
    line.mailsForAPerson,
    ...[`${line.mailsDoubled} (${line.mailsDoubledAtMost})`, line.editionsOff, line.secondsToRecover.toFixed(1)],
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
