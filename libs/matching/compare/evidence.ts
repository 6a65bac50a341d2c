import type { PeeledName } from '#organizations';
import type { AcronymEvidence } from './acronym-evidence.js';
import type { Alignment } from './align.js';
import type { PlaceEvidence } from './place-evidence.js';
import type { Reading } from './readings.js';
import type { TokenWeights } from './token-weights.js';

/** What is known of two names before their words are compared. */
export interface NamesSeen {
  left: PeeledName;
  right: PeeledName;
  places: PlaceEvidence;
  acronyms: AcronymEvidence;
  directory: TokenWeights;
}

/** All that is known about two names in one way of reading them. */
export interface Evidence extends NamesSeen {
  readings: [Reading, Reading];
  words: Alignment;
}
