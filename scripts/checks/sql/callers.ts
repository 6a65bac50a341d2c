// Where a function is called from.
import ts from 'typescript';
import type { Sources } from './program.ts';
import { placeOf, walk } from './program.ts';
import { isTest } from './reviewed.ts';

export class Callers {
  private readonly byName = new Map<string, ts.CallExpression[]>();
  private readonly checker: ts.TypeChecker;
  private readonly root: string;

  constructor({ root, files, checker }: Sources) {
    this.checker = checker;
    this.root = root;
    for (const file of files)
      walk(file, (node) => {
        if (!ts.isCallExpression(node)) return;
        const name = calledName(node);
        if (name === undefined) return;
        const calls = this.byName.get(name);
        if (calls) calls.push(node);
        else this.byName.set(name, [node]);
      });
  }

  /** @returns every call of a function that has a name; those in tests only where there are no others */
  of(declaration: ts.SignatureDeclaration): ts.CallExpression[] {
    const name = nameOf(declaration);
    if (name === undefined) return [];
    const calls = (this.byName.get(name) ?? []).filter(
      (call) => this.checker.getResolvedSignature(call)?.declaration === declaration,
    );
    const inProduct = calls.filter((call) => !isTest(placeOf(this.root, call).file));
    return inProduct.length > 0 ? inProduct : calls;
  }
}

function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

function nameOf(declaration: ts.SignatureDeclaration): string | undefined {
  const { name, parent } = declaration as { name?: ts.Node; parent: ts.Node };
  if (name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) return name.text;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}
