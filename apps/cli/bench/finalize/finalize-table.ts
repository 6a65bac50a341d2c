import type { Phase } from './phase.js';
import type { FinalizeResult } from './run-finalize.js';

/** The results as a Markdown table, one column for each size. */
export function finalizeTable(results: readonly FinalizeResult[]): string {
  const row = (label: string, cell: (result: FinalizeResult) => string): string =>
    `| ${label} | ${results.map(cell).join(' | ')} |`;
  const formats = Object.keys(results[0]?.exports ?? {});
  return `${[
    row('signatories', ({ signatories }) => signatories.toLocaleString('en')),
    `| --- | ${results.map(() => '---:').join(' | ')} |`,
    row('peer: `COPY (SELECT … ORDER BY …)`, s', ({ copy }) => seconds(copy)),
    row('freezing the edition with its hash, s', ({ freeze }) => seconds(freeze)),
    row('beside the peer', ({ copy, freeze }) => (freeze.seconds / copy.seconds).toFixed(1)),
    row('microseconds for one signatory', ({ freeze, signatories }) =>
      ((freeze.seconds / signatories) * 1e6).toFixed(0),
    ),
    ...formats.map((format) => row(`${format}: s (MB)`, ({ exports }) => written(exports[format]))),
    row('memory of this process: before, at most, MB', ({ memoryBefore, copy, freeze, exports }) => {
      const phases = [copy, freeze, ...Object.values(exports)];
      return `${memoryBefore}, ${Math.max(...phases.map(({ memory }) => memory))}`;
    }),
    ...(results.some(({ worker }) => worker !== undefined)
      ? [
          row('frozen by a worker, from its start, s', ({ worker }) => written(worker, '')),
          row('memory of that worker, at most, MB', ({ worker }) => String(worker?.memory ?? '–')),
        ]
      : []),
  ].join('\n')}\n`;
}

const seconds = (phase: Phase): string => phase.seconds.toFixed(2);

function written(phase: Phase | undefined, size = ` (${((phase?.bytes ?? 0) / 1e6).toFixed(1)})`): string {
  if (phase === undefined) return '–';
  if (phase.refused !== undefined) return 'refused';
  return `${seconds(phase)}${size}`;
}
