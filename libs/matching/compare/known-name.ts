import { foldText, type PeeledName, peelName } from '#organizations';

/** A name with what comparing needs of it again and again. */
export interface KnownName {
  peeled: PeeledName;
  /** Letters and digits alone; a name without any is itself. Equal keys are one name. */
  key: string;
}

/** Names taken apart are kept, so that one name against many is taken apart once; emptied when full. */
const MOST_KEPT = 10_000;
const kept = new Map<string, KnownName>();

/** Takes a name apart, or gives what was found the last time. The result is shared: never change it. */
export function knownName(name: string): KnownName {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const folded = foldText(name).replace(/[^a-z0-9]/g, '');
  const found = { peeled: peelName(name), key: folded === '' ? name.normalize('NFKC').trim() : folded };
  kept.set(name, found);
  return found;
}
