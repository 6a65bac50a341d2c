import { LineCounter, parseDocument } from 'yaml';
import type { FieldProblem } from '#platform/errors';
import { HEAD_KEYS } from './canonical-letter.js';

/** What stands in a letter's file, not looked at yet: each key's value as YAML gives it, and the body. */
export interface FrontMatter {
  values: Record<string, unknown>;
  problems: FieldProblem[];
}

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/;
const EXAMPLE = 'start the file with a line of ---, keys like “title: Keep the rivers clean”, and another line of ---';

/**
 * Takes a letter's file apart. YAML 1.2 of the core schema: no tags that make objects, no aliases, no key twice, no key that
 * a letter does not have.
 *
 * @param field of the file in the request
 * @returns the values of its keys with `body`, and what is wrong, each problem with its key and the cure
 */
export function readFrontMatter(markdown: string, field: string): FrontMatter {
  const [, head, body = ''] = FENCED.exec(markdown) ?? [];
  if (head === undefined) return failed(field, `has no front matter; ${EXAMPLE}`);
  const lineCounter = new LineCounter();
  const document = parseDocument(head, { schema: 'core', version: '1.2', uniqueKeys: true, lineCounter });
  const broken = [...document.errors, ...document.warnings][0];
  if (broken !== undefined) {
    const line = (broken.linePos?.[0].line ?? 1) + 1;
    const what = broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return failed(
      field,
      `has front matter that is not YAML: line ${line}: ${what}; put texts with :, #, { or [ in quotes`,
    );
  }
  const values = plain(document);
  if (values === undefined) return failed(field, `has front matter without keys or with aliases (&, *); ${EXAMPLE}`);
  const unknown = Object.keys(values).filter((key) => !HEAD_KEYS.some((known) => known === key));
  return {
    values: { ...values, body },
    problems: unknown.map((key) => ({
      field,
      message: `has the key “${key}”, which a letter does not have; its keys are ${HEAD_KEYS.join(', ')}`,
    })),
  };
}

function failed(field: string, message: string): FrontMatter {
  return { values: {}, problems: [{ field, message }] };
}

/** @returns the mapping, or undefined when it is none or repeats itself by aliases, which a few lines could make huge */
function plain(document: ReturnType<typeof parseDocument>): Record<string, unknown> | undefined {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const mapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return mapping ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
