/*
 * How much two names must share. Weights are sums of word weights: a rare word counts 1, a generic one about 0.4. They were set
 * on half of the development pairs and checked on the other half.
 */

/** Less than this in common is no ground for asking anybody: one rare and one generic word. */
export const TELLING = 1.3;
/** Two rare words, or four generic ones, in whatever order: three are an advocates' rights group of any kind. */
export const TELLING_REORDERED = 1.4;
