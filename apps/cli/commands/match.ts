import { comparer, type Comparison, learnWeights, matchMetrics, type MatchMetrics, type Verdict } from '#matching';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';

const LABELS: readonly Verdict[] = ['same', 'different', 'review'];

interface Pair {
  left: string;
  right: string;
  label?: Verdict;
}

type MatchedPair = Pair & Comparison;

/** A file that cannot be compared; the message is for the person who gave it. */
class PairsFileError extends Error {}

/**
 * `undersigned match PAIRS.csv [--json]`: compares the two names of every row and says same, review or different, with
 * reasons. The names of the file are the directory from which word weights are learned, so the order of rows does not
 * matter. With a `label` column the verdicts are measured against it.
 *
 * @returns the exit code: 0, or 1 with one line on stderr when the file cannot be read as pairs
 */
export async function match(file: string, options: { json?: boolean }): Promise<number> {
  let pairs: Pair[];
  try {
    pairs = pairsOf(await textOf(file));
  } catch (error) {
    if (!(error instanceof PairsFileError)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
  const { compare } = comparer(learnWeights(pairs.flatMap(({ left, right }) => [left, right])));
  const matched = pairs.map((pair) => ({ ...pair, ...compare(pair.left, pair.right) }));
  const labelled = matched.flatMap(({ label, verdict, score }) =>
    label === undefined ? [] : [{ label, verdict, score }],
  );
  const metrics = labelled.length === 0 ? null : matchMetrics(labelled);
  const text =
    options.json === true ? `${JSON.stringify({ pairs: matched, metrics }, null, 2)}\n` : report(matched, metrics);
  // The caller ends the process next, and a pipe takes more than its buffer only by and by.
  await new Promise<void>((done) => process.stdout.write(text, () => done()));
  return 0;
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new PairsFileError('there is no such file.');
    if (error.code === 'EISDIR') throw new PairsFileError('this is a folder.');
    throw new PairsFileError(`cannot be read (${error.code ?? error.message}).`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PairsFileError('is not UTF-8 text; save it as CSV in UTF-8.');
  }
}

function pairsOf(text: string): Pair[] {
  const rows = rowsOf(text);
  const columns = rows.shift()?.map((column) => column.trim().toLowerCase()) ?? [];
  const at = { left: columns.indexOf('left'), right: columns.indexOf('right'), label: columns.indexOf('label') };
  if (at.left < 0 || at.right < 0) throw new PairsFileError('the first row must name the columns left and right.');
  return rows.map((row, index) => {
    const cell = (column: number): string => row[column]?.trim() ?? '';
    const [left, right, label] = [cell(at.left), cell(at.right), cell(at.label).toLowerCase()];
    if (left === '' || right === '') throw new PairsFileError(`row ${index + 2} lacks a name.`);
    if (label !== '' && !LABELS.includes(label as Verdict)) {
      throw new PairsFileError(`row ${index + 2} has the label “${label}”; it must be same, different or review.`);
    }
    return label === '' ? { left, right } : { left, right, label: label as Verdict };
  });
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw new PairsFileError(`is not a readable CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function report(pairs: readonly MatchedPair[], metrics: MatchMetrics | null): string {
  const rows = pairs.flatMap(({ left, right, label, verdict, score, reasons }) => {
    const judged = label === undefined || label === verdict ? '' : `  (labelled ${label})`;
    return [
      `${verdict.padEnd(9)}  ${score.toFixed(2)}  ${left}${judged}`,
      `${' '.repeat(17)}${right}`,
      `${' '.repeat(17)}${reasons.join(' ')}`,
      '',
    ];
  });
  return `${[...rows, ...summary(pairs, metrics)].join('\n')}\n`;
}

function summary(pairs: readonly MatchedPair[], metrics: MatchMetrics | null): string[] {
  const count = (verdict: Verdict): number => pairs.filter((pair) => pair.verdict === verdict).length;
  const counts = `${pairs.length} pairs: ${count('same')} same, ${count('review')} for review, ${count('different')} different.`;
  if (metrics === null) return [counts];
  const { same, sameOrReview, recallAtPrecision, confusion } = metrics;
  const table = LABELS.map(
    (label) =>
      `  ${label.padEnd(12)}${(['same', 'review', 'different'] as const).map((verdict) => String(confusion[label][verdict]).padStart(10)).join('')}`,
  );
  return [
    counts,
    '',
    `  ${'label'.padEnd(12)}${'same'.padStart(10)}${'review'.padStart(10)}${'different'.padStart(10)}`,
    ...table,
    '',
    `  same                precision ${part(same.precision)}   recall ${part(same.recall)}`,
    `  same or review      precision ${part(sameOrReview.precision)}   recall ${part(sameOrReview.recall)}   recall of label same ${part(sameOrReview.recallOfSame)}`,
    `  by score            recall ${part(recallAtPrecision['0.95'])} at precision 0.95, ${part(recallAtPrecision['0.99'])} at 0.99`,
  ];
}

function part(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
