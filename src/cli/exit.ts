import { ConfigError, TieoutError } from '../model/error.ts';

/** 0 done, 1 failed, 2 wrong use; 3 is `--fail-on` (DESIGN section 4). */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, found: 3 } as const;

export const exitCodeOf = (error: unknown): number => (error instanceof ConfigError ? EXIT.wrongUse : EXIT.failed);

/** One line a mistake, and what to do; the stack only with TIEOUT_DEBUG, because it means nothing to a journalist. */
export const printError = (error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`tieout: ${message}\n`);
  if (error instanceof TieoutError && error.hint !== null) process.stderr.write(`  ${error.hint}\n`);
  const unforeseen = !(error instanceof TieoutError);
  if (process.env.TIEOUT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  else if (unforeseen) process.stderr.write('  This should not have happened. TIEOUT_DEBUG=1 shows where.\n');
};
