// Checks every statement in the sources against the schema, the TypeScript types and the order of the libs. Decision 0013 says why.
import { Callers } from './callers.ts';
import { compareParameters, compareRow, type Finding, refused } from './compare.ts';
import { findCalls } from './find-calls.ts';
import { Fits } from './type-mapping.ts';
import { type Known, learn } from './statement-cache.ts';
import { tableOwners } from './owners.ts';
import { compareOwnership } from './ownership.ts';
import { placeOf, type Sources } from './program.ts';
import { isListed, isTest, NOT_OWNED, NOT_PREPARED, NOT_READ } from './reviewed.ts';
import { type Capped, readStatements, type Statement } from './statements.ts';

/** What came of a check. */
export interface Outcome {
  findings: Finding[];
  calls: number;
  /** different texts and types of rows */
  statements: number;
  capped: Capped[];
}

export interface Options {
  database: () => Promise<string>;
  cache?: string;
  schema: string;
}

/** @returns every finding, by file and line */
export async function checkSql(sources: Sources, options: Options): Promise<Outcome> {
  const calls = findCalls(sources).filter(({ node }) => !isListed(NOT_READ, placeOf(sources.root, node).file));
  const read = readStatements(sources, new Callers(sources), calls);
  const prepared = read.statements.filter(({ file }) => !isListed(NOT_PREPARED, file));
  const knowledge = await learn(new Set(prepared.map(({ sql }) => sql)), options.database, options);
  const fits = new Fits(sources.checker, new Map(knowledge.types));
  const owners = tableOwners(sources);
  const unreadable = read.unreadable
    .filter(({ file }) => !isTest(file))
    .map(({ why, ...place }) => ({
      ...place,
      variant: '',
      message: `${why}: build the statement from constants and from parameters with few values, or hand the value over as $1`,
    }));
  const unseen = read.capped
    .filter(({ untried }) => untried > 0)
    .map(({ file, line, untried }) => ({
      file,
      line,
      variant: '',
      message: `${untried} cases of the statement were not looked at: build it from fewer parts`,
    }));
  const found = prepared.flatMap((statement) => {
    const known = knowledge.statements[statement.sql] as Known;
    return [
      ...comparePrepared(statement, known, fits, sources),
      ...(isOwned(statement.file) ? compareOwnership(statement, known, owners) : []),
    ];
  });
  return {
    findings: withoutRepeats([...unreadable, ...unseen, ...found]),
    calls: calls.length,
    statements: read.statements.length,
    capped: read.capped,
  };
}

const isOwned = (file: string): boolean => !isTest(file) && !isListed(NOT_OWNED, file);

function comparePrepared(statement: Statement, { described }: Known, fits: Fits, { checker }: Sources): Finding[] {
  if ('refusal' in described) return [refused(statement, described.refusal)];
  const { description } = described;
  return [
    ...compareParameters(statement, description, fits, checker),
    ...compareRow(statement, description, fits, checker),
  ];
}

/** The same mistake in several variants of one statement is one. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const one of findings) {
    const key = `${one.file}:${one.line} ${one.message}`;
    if (!byText.has(key)) byText.set(key, one);
  }
  return [...byText.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

/** @returns one line: place, what is wrong, and in which case */
export const asLine = ({ file, line, message, variant }: Finding): string =>
  `${file}:${line}  ${message}${variant === '' ? '' : `\n    in the case: ${variant}`}`;
