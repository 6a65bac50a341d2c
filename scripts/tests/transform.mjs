// Compiles TypeScript for jest: SWC, after imports from libs are led straight to their files.
import swc from '@swc/jest';
import { straightenImports } from './straight-imports.mjs';

const compiler = swc.createTransformer();
/** Calls a method of the compiler with the changed source, which then is in the key of jest's cache, too. */
const straightened =
  (method) =>
  (source, file, ...rest) =>
    compiler[method](straightenImports(source, file), file, ...rest);

export default {
  canInstrument: compiler.canInstrument,
  process: straightened('process'),
  processAsync: straightened('processAsync'),
  getCacheKey: straightened('getCacheKey'),
};
