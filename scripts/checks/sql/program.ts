// The sources as the compiler sees them.
import { relative } from 'node:path';
import ts from 'typescript';

/** The compiled sources with what most questions need. */
export interface Sources {
  root: string;
  checker: ts.TypeChecker;
  /** our own files, without what is imported from packages */
  files: readonly ts.SourceFile[];
}

/**
 * @param root folder with a tsconfig.json
 * @param folders whose files are read, relative to `root`
 * @param wanted whether a file (relative to `root`) is read for itself, not only as an import
 */
export function readSources(root: string, folders: readonly string[], wanted: (file: string) => boolean): Sources {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile) as { config: object };
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: folders }, ts.sys, root);
  const names = parsed.fileNames.filter((name) => wanted(relative(root, name)));
  const program = ts.createProgram(names, { ...parsed.options, noEmit: true });
  const own = new Set(names);
  return {
    root,
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter((file) => own.has(file.fileName)),
  };
}

/** @returns `libs/mail/ledger.ts:12` */
export function placeOf(root: string, node: ts.Node): { file: string; line: number } {
  const file = node.getSourceFile();
  return {
    file: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
  };
}

/** Calls `visit` for a node and everything beneath it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
