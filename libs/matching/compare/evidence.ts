import type { PeeledName } from '#organizations';
import type { AcronymEvidence } from './acronym-evidence.js';
import type { Alignment } from './align.js';
import type { PlaceEvidence } from './place-evidence.js';
import type { Reading } from './readings.js';
import type { TokenWeights } from './token-weights.js';

/** All that is known about two names in one way of reading them. */
export interface Evidence {
  left: PeeledName;
  right: PeeledName;
  places: PlaceEvidence;
  acronyms: AcronymEvidence;
  readings: [Reading, Reading];
  words: Alignment;
  directory: TokenWeights;
}
