/**
 * A process of its own that sets letters, started by typesetter.ts. Setting is one long call into native code: here it holds up
 * nobody, may be killed, and gives its memory back by ending.
 *
 * It imports nothing of ours at run time, so that it also runs from source.
 */
import { join, resolve } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What it is told: the fonts first, then letters. */
export type ToTypst = { fonts: Uint8Array[] } | { template: string; data: Uint8Array };

/** What it answers to a letter. */
export type FromTypst =
  | { pdf: Uint8Array }
  /** characters that no font of ours has */
  | { missing: string[] }
  /** there is no Typst for this system */
  | { unavailable: string }
  | { failed: string };

/** Is not on any disk: all that is read is in memory. */
const workspace = resolve('letters');
let compiler: Promise<NodeCompiler> | undefined;
process.once('disconnect', () => process.exit());
process.on('message', (told: ToTypst) => {
  if ('fonts' in told) compiler = prepare(told.fonts);
  else void answer(told.template, told.data);
});

/** The package loads a library for the system it runs on; where there is none, importing it throws. */
async function prepare(fonts: Uint8Array[]): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
}

async function answer(template: string, data: Uint8Array): Promise<void> {
  const ready = await compiler?.catch((error: unknown) => ({ unavailable: String(error) }));
  if (ready === undefined) return;
  process.send?.(('unavailable' in ready ? ready : typeset(ready, template, data)) satisfies FromTypst);
}

function typeset(compiler: NodeCompiler, template: string, data: Uint8Array): FromTypst {
  try {
    compiler.mapShadow(join(workspace, 'letter.json'), Buffer.from(data));
    const compiled = compiler.compile({ mainFileContent: template });
    if (compiled.result === null) {
      return { failed: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    }
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const missing = [...message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)].map(([, text]) =>
      (text ?? '').replace(/\\+u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    );
    if (missing.length > 0) return { missing };
    process.stderr.write(`Typst: ${message}\n`);
    return { failed: message };
  } finally {
    compiler.evictCache(0);
  }
}
