/** @returns whether this run writes the contract's golden files anew, rather than compare with them: `UPDATE_CONTRACT=1` */
export function updatesContract(): boolean {
  return process.env.UPDATE_CONTRACT === '1';
}
