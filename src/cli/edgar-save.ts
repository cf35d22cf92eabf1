import { basename, join } from 'node:path';
import { type Problem, problem } from '../model/problem.ts';
import { say } from './output.ts';
import type { OpenReaders } from './readers.ts';
import { writeWhole } from './write-whole.ts';

/** "https://.../000190000126000002/a.htm" → "a.htm", or with the folder before it; null where the address ends in no plain name. */
const nameOf = (url: string, withFolder: boolean): string | null => {
  const path = new URL(url).pathname;
  const name = basename(path);
  if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) return null;
  const folder = path.split('/').at(-2) ?? '';
  return withFolder && /^\w+$/.test(folder) ? `${folder}-${name}` : name;
};

/**
 * Saves documents as they are, each under its own name; of two with one name the second goes by its filing's number as well. What cannot be
 * had is a problem, and the others go on.
 */
export const saveDocuments = async (
  urls: readonly string[],
  folder: string,
  readers: Pick<OpenReaders, 'get'>,
): Promise<Problem[]> => {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  for (const url of urls) {
    const result = await readers.get(url);
    if (!result.ok) {
      problems.push(result.problem);
      continue;
    }
    const plain = nameOf(url, false);
    const name = plain !== null && taken.has(plain) ? nameOf(url, true) : plain;
    if (name === null || taken.has(name)) {
      problems.push(problem('wrong-type', url, 'has no file name to save it under.'));
      continue;
    }
    taken.add(name);
    const path = join(folder, name);
    const { bytes, sha256 } = result.fetched;
    await writeWhole(path, bytes);
    say(`${path} (${bytes.length} bytes, sha256 ${sha256.slice(0, 16)})`);
  }
  return problems;
};
