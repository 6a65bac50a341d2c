/** A wish to stop, by Ctrl-C, by the system, or by a terminal that was closed. */
export interface StopSignal {
  signal: AbortSignal;
  happened: Promise<void>;
  forget(): void;
}

/** Listens from the start, so that Ctrl-C works while things are still coming up. Asking again changes nothing. */
export function stopSignal(): StopSignal {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => controller.abort(new Error('Stopped before everything was up.'));
  const happened = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  for (const name of signals) process.on(name, stop);
  process.stdout.on('error', stop); // the terminal is gone
  process.stderr.on('error', stop);
  return {
    signal: controller.signal,
    happened,
    forget: () => signals.forEach((name) => process.off(name, stop)),
  };
}
