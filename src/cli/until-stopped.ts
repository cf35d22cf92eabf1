/** Waits for Ctrl-C or the supervisor's SIGTERM; a second one ends the process at once, as usual. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
