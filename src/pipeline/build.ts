import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Build = z.object({ version: z.string(), reader: z.string(), judge: z.string() });

/**
 * Which program this is: its version, and fingerprints of the stages that read documents and of those that judge claims. What another
 * fingerprint made is made anew. Run from source there is no build, and every start counts as its own reader and judge.
 */
export const readBuild = (): z.infer<typeof Build> => {
  try {
    return Build.parse(JSON.parse(readFileSync(new URL('../build.json', import.meta.url), 'utf8')));
  } catch {
    return { version: '0.0.0-source', reader: `source-${process.pid}`, judge: `source-${process.pid}` };
  }
};
