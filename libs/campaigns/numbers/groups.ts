/** A number in its groups of three digits. */
export interface Groups {
  millions: number;
  thousands: number;
  units: number;
}

/** @param value from 0 to 999,999,999 */
export function groupsOf(value: number): Groups {
  return {
    millions: Math.floor(value / 1_000_000),
    thousands: Math.floor(value / 1000) % 1000,
    units: value % 1000,
  };
}

/** @returns the parts that say something, with `between` */
export function joined(parts: string[], between = ' '): string {
  return parts.filter((part) => part !== '').join(between);
}
