import type { Moves } from '#platform/errors';

/**
 * open: asked. confirmed: they agreed by a button. not-objected: they stayed silent where silence agrees. missed: they stayed silent
 * where it does not. superseded: a later material change asks instead, or the sign-on does not stand any more.
 */
export type ReconsentState = 'open' | 'confirmed' | 'not-objected' | 'missed' | 'superseded';

export type ReconsentAct = 'confirm' | 'stay-silent' | 'miss' | 'miss-at-freeze' | 'supersede' | 'reopen';

/** Every move of a question to a signer. One that nobody has asked yet begins as open, confirmed or missed. */
export const reconsentMoves: Moves<ReconsentAct, ReconsentState> = {
  /** By the button of their page, which may come before the next sweep has opened the question again. */
  confirm: { from: ['open', 'missed', 'superseded'], to: ['confirmed'] },
  'stay-silent': { from: ['open'], to: ['not-objected'] },
  miss: { from: ['open'], to: ['missed'] },
  /** Also before the next sweep has opened the question again: whoever has not agreed is not printed. */
  'miss-at-freeze': { from: ['open', 'superseded'], to: ['missed'] },
  supersede: { from: ['open'], to: ['superseded'] },
  /** The sign-on stands again; of a missed one, when nobody had told them. */
  reopen: { from: ['superseded', 'missed'], to: ['open'] },
};
