import { INTERNATIONAL_FAMILIES } from './data/international-families.js';
import { coreKey, peelName } from './peel-name.js';
import type { PeeledName } from './peeled-name.js';

let keys: ReadonlySet<string> | undefined;

/** Whether a name is that of an organization with sections in many countries: "Oxfam", "Oxfam Colombia". */
export function isInternationalFamily(peeled: PeeledName): boolean {
  keys ??= new Set(
    INTERNATIONAL_FAMILIES.split(/[;\n]/)
      .filter((name) => name.trim() !== '')
      .map((name) => coreKey(peelName(name))),
  );
  return keys.has(coreKey(peeled));
}
