import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A source file of the product with what it exports. */
export interface ProductModule {
  /** below the project's folder: `libs/campaigns/campaigns.errors.ts` */
  path: string;
  exports: Record<string, unknown>;
}

/** @returns paths of the product's source files, tests left out, in order */
export function productFiles(): string[] {
  return ['apps', 'libs']
    .flatMap((top) => readdirSync(join(ROOT, top), { recursive: true }).map((file) => `${top}/${String(file)}`))
    .filter((file) => /(?<![-.]spec)\.tsx?$/.test(file))
    .sort();
}

export function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/**
 * Loads the files that hold one kind of thing, wherever they are.
 *
 * @param holds what the source of such a file contains
 */
export async function modulesThat(holds: RegExp): Promise<ProductModule[]> {
  const files = productFiles().filter((file) => file.startsWith('libs/') && holds.test(sourceOf(file)));
  const modules: ProductModule[] = [];
  for (const path of files)
    modules.push({ path, exports: (await import(join(ROOT, path))) as Record<string, unknown> });
  return modules;
}

/** @returns every exported value of the modules once that is what is asked for */
export function exported<T>(modules: readonly ProductModule[], is: (value: unknown, name: string) => boolean): T[] {
  const values = modules.flatMap(({ exports }) =>
    Object.entries(exports)
      .filter(([name, value]) => is(value, name))
      .map(([, value]) => value as T),
  );
  return [...new Set(values)];
}
