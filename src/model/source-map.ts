import { z } from 'zod';

/**
 * Where the canonical text stood in the source: runs, each an offset of the text and the byte of the (unpacked) source that its first
 * character was read from. Both are written as differences to the run before, in base64 VLQ, as source maps of scripts write theirs
 * (ECMA-426, section 6). Within a run a UTF-16 unit of the text is `width` bytes of the source. `text/source-map.ts` reads and writes it.
 */
export const SourceMap = z.object({
  /** 2 for a source in UTF-16; 1 for all others, whose longer characters end their run. */
  width: z.int().min(1).max(2),
  runs: z.string(),
});
export type SourceMap = z.infer<typeof SourceMap>;
