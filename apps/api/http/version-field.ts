/**
 * @param sent value of a query or of a field that holds the number of a letter version
 * @returns the number, or undefined when it is none
 */
export function versionNumber(sent: unknown): number | undefined {
  return typeof sent === 'string' && /^[1-9]\d{0,5}$/.test(sent) ? Number(sent) : undefined;
}
