/** Stops the cluster that postgres-up.ts started, or leaves a foreign one as it was found. */
export default async function down(): Promise<void> {
  await globalThis.stopTestPostgres?.();
}
