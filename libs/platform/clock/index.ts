export { ClockShift } from './clock-shift.entity.js';
export { assertRealClock, HeldClock } from './held-clock.js';
