import { readFileSync } from 'node:fs';
import type { PrintedSignatory } from '#roster';
import { aPrintedSignatory } from './editions.js';

/** A coalition whose members both letters list. */
export const GTPM = 'Grupo de Trabajo Sobre Política Migratoria-GTPM';

interface RosterFile {
  signatories: string[];
  nested_raw: Record<string, string[]>;
}

/** The roster of a real letter: 73 organizations in 2021, 95 in 2023. */
export function aNalsRoster(year: '2021' | '2023'): PrintedSignatory[] {
  const file = JSON.parse(readFileSync(`test/fixtures/nals-${year}.json`, 'utf8')) as RosterFile;
  return file.signatories.map((line, index) => {
    const coalition = line.startsWith(GTPM);
    return aPrintedSignatory({
      position: index + 1,
      name: coalition ? GTPM : line,
      memberNames: coalition ? file.nested_raw[GTPM] : [],
    });
  });
}
