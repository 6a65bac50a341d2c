/** Of what is counted; English has none. */
export type Gender = 'masculine' | 'feminine';
