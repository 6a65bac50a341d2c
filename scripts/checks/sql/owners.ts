// Which lib owns a table: the one whose folder has its entity.
import { relative } from 'node:path';
import ts from 'typescript';
import { type Sources, walk } from './program.ts';

/** Tables without an entity, made by what we use. */
const OF_TOOLS: Record<string, string> = { migrations: 'platform/database' };

/** @returns the lib of each table, such as `sign-ons` or `platform/outbox` */
export function tableOwners({ root, files }: Sources): Map<string, string> {
  const owners = new Map(Object.entries(OF_TOOLS));
  for (const file of files) {
    const lib = libOf(relative(root, file.fileName));
    if (lib === undefined || !file.text.includes('@Entity(')) continue;
    walk(file, (node) => {
      if (!ts.isDecorator(node) || !ts.isCallExpression(node.expression)) return;
      const [name] = node.expression.arguments;
      if (node.expression.expression.getText() === 'Entity' && name !== undefined && ts.isStringLiteral(name))
        owners.set(name.text, lib);
    });
  }
  return owners;
}

/** @returns `mail` for `libs/mail/pace/pace.ts`, `platform/outbox` beneath the platform, undefined outside of libs */
export function libOf(file: string): string | undefined {
  return /^libs\/(platform\/[^/]+|[^/]+)\//.exec(file)?.[1];
}
