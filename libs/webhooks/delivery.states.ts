import type { Moves } from '#platform/errors';

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
/** pending: to be tried. delivered: answered with 2xx. failed: set aside; only by hand is it tried again. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryAct = 'deliver' | 'set-aside' | 'repeat';

/** Every move of a delivery; each statement that makes one takes the states before it from here. */
export const deliveryMoves: Moves<DeliveryAct, DeliveryState> = {
  deliver: { from: ['pending'], to: ['delivered'] },
  'set-aside': { from: ['pending'], to: ['failed'] },
  /** By hand. What still waits for its next try gets it now. */
  repeat: { from: ['pending', 'delivered', 'failed'], to: ['pending'] },
};
