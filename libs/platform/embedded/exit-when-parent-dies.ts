/**
 * Ends this process when the one that started it is gone, even by SIGKILL; does nothing when there is no such bond.
 * The process gets the same SIGTERM that its parent would have sent.
 *
 * @param graceMs how long it may take to follow that SIGTERM
 */
export function exitWhenParentDies(graceMs = 10_000): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref(); // listening must not keep a process alive that has nothing else to do
}
