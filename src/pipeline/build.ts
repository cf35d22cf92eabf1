import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Build = z.object({ version: z.string(), reader: z.string() });

/**
 * Which program this is: its version, and a fingerprint of the stages that read documents. Claims that another fingerprint made are
 * made anew. Run from source there is no build, and every start counts as its own reader.
 */
export const readBuild = (): z.infer<typeof Build> => {
  try {
    return Build.parse(JSON.parse(readFileSync(new URL('../build.json', import.meta.url), 'utf8')));
  } catch {
    return { version: '0.0.0-source', reader: `source-${process.pid}` };
  }
};
