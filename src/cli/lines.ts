import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ConfigError } from '../model/error.ts';

/** One line of `--lines`: a text with its id and, for `check`, what to hold it against. */
const Line = z.object({
  id: z.string(),
  text: z.string(),
  against: z.union([z.string(), z.array(z.string())]).optional(),
});
export type Line = z.infer<typeof Line>;

/** The objects of an NDJSON file (or of stdin, "-"), one after another. @throws ConfigError naming file, line and field */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  const name = path === '-' ? 'standard input' : path;
  // Without this, an error of the file stream would be nobody's and end the process.
  const failure = new Promise<never>((_, reject) =>
    input.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new ConfigError(
          `${name}: ${cause.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${cause.code})`}`,
          { cause },
        ),
      ),
    ),
  );
  failure.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done) return;
    if (next.value.trim() !== '') yield parseLine(next.value, `${name}:${number}`);
  }
}

const parseLine = (text: string, place: string): Line => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`${place}: is not a JSON object`, {
      cause,
      hint: '--lines reads one {"id": ..., "text": ...} a line.',
    });
  }
  const checked = Line.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ConfigError(`${place}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'is wrong'}`, {
    hint: '--lines reads one {"id": ..., "text": ...} a line.',
  });
};
