/** Runs `work` for each item in their order, no more than `limit` at a time; rejects with the first error, after the rest has ended. */
export async function inParallel(items, limit, work) {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, lane));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
