import type { BenchResult } from './run-bench.js';

/** The results as a Markdown table, one column for each size, with the examples of what went wrong behind it. */
export function benchTable(results: readonly BenchResult[]): string {
  const row = (label: string, cell: (result: BenchResult) => string): string =>
    `| ${label} | ${results.map(cell).join(' | ')} |`;
  const share = (of: number, all: number): string => (all === 0 ? '–' : (of / all).toFixed(3));
  return `${[
    row('organizations', ({ size }) => size.toLocaleString('en')),
    `| --- | ${results.map(() => '---:').join(' | ')} |`,
    row('names', ({ names }) => names.toLocaleString('en')),
    row('queries', ({ queries }) => String(queries)),
    row('candidates per query, mean (max)', ({ candidates: { mean, max } }) => `${mean} (${max})`),
    row('blocking recall of same or review, against all pairs', ({ blocking }) =>
      blocking === null ? '–' : `${share(blocking.askedFound, blocking.asked)} of ${blocking.asked}`,
    ),
    row('blocking recall of same, against all pairs', ({ blocking }) =>
      blocking === null ? '–' : `${share(blocking.sameFound, blocking.same)} of ${blocking.same}`,
    ),
    row('true origin among the candidates', ({ originFound }) => originFound.toFixed(3)),
    row('true origin called same', ({ origin, queries }) => share(origin.same, queries)),
    row('true origin called same or review', ({ origin, queries }) => share(origin.same + origin.review, queries)),
    row('another organization called same', ({ wrongSame, queries }) => share(wrongSame, queries)),
    row('whole lookup one by one, p50 / p99 ms', ({ oneByOne: { p50, p99 } }) => `${p50} / ${p99}`),
    row('whole lookup, four at once, p50 / p99 ms', ({ fourAtOnce: { p50, p99 } }) => `${p50} / ${p99}`),
    row('processor time of this process for one lookup, ms', ({ processorMs }) => String(processorMs)),
    row('memory of this process: after load, half of the lookups, all, MB', ({ memory: { loaded, halfway, after } }) =>
      [loaded, halfway, after].join(', '),
    ),
    row(
      'loading the names / counting the words, s',
      ({ loadSeconds, learnSeconds }) => `${loadSeconds} / ${learnSeconds}`,
    ),
    row('peer (50 nearest by trigrams): true origin found', ({ peer }) => peer.originFound.toFixed(3)),
    row('peer: blocking recall of same or review', ({ peer }) =>
      peer.blocking === null ? '–' : share(peer.blocking.askedFound, peer.blocking.asked),
    ),
    row('peer: search alone, p50 / p99 ms', ({ peer: { oneByOne } }) => `${oneByOne.p50} / ${oneByOne.p99}`),
    row('our search alone, p50 / p99 ms', ({ searchAlone: { p50, p99 } }) => `${p50} / ${p99}`),
    row('peer’s p99 beside ours', ({ peer, searchAlone }) => (peer.oneByOne.p99 / searchAlone.p99).toFixed(1)),
    '',
    ...results.flatMap(examples),
  ].join('\n')}\n`;
}

function examples({ size, examples: { missed, wrongSame } }: BenchResult): string[] {
  const lines = [
    ...missed.slice(0, 5).map(({ query, origin }) => `- not found: “${query}” for “${origin}”`),
    ...wrongSame
      .slice(0, 5)
      .map(({ query, origin, said = '' }) => `- called same: “${query}” and “${said}”, made from “${origin}”`),
  ];
  return lines.length === 0 ? [] : [`${size.toLocaleString('en')} organizations:`, '', ...lines, ''];
}
