/**
 * Parses mutations of real files and holds each result to the laws of documents (test/parse/reading-laws.ts). Prints what broke, with its
 * seed, and the slowest file. Large files are cut to a stretch of 60,000 bytes first, another one each time.
 *
 *   node --import tsx bench/parse/mutations.ts 10000 FILE...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from '../../src/parse/parse.ts';
import { mutated, random } from '../../test/parse/mutate.ts';
import { brokenLaw } from '../../test/parse/reading-laws.ts';

const STRETCH = 60_000;
const [count, ...files] = process.argv.slice(2);
const sources = files.map((file) => {
  const bytes = readFileSync(file);
  return { name: basename(file).replace(/\.gz$/, ''), bytes: file.endsWith('.gz') ? gunzipSync(bytes) : bytes };
});
let broken = 0;
let unread = 0;
let slowest = { ms: 0, name: '', seed: 0 };
for (let seed = 0; seed < Number(count); seed++) {
  const { name, bytes } = sources[seed % sources.length] as (typeof sources)[number];
  const from = name.endsWith('.pdf') ? 0 : random(seed)(Math.max(1, bytes.length - STRETCH));
  const stretch = name.endsWith('.pdf') ? bytes : bytes.subarray(from, from + STRETCH);
  const start = performance.now();
  const { document, problems } = await parse({
    bytes: mutated(stretch, seed),
    source: name,
    mediaType: null,
    kind: null,
    url: null,
  });
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, name, seed };
  if (document === null) unread++;
  const law = document === null ? (problems.length === 0 ? 'no document and no problem' : null) : brokenLaw(document);
  const thrown = problems.find((p) => p.message.startsWith('could not be read ('));
  if (law !== null || thrown !== undefined) {
    broken++;
    if (broken <= 20) console.log(`${name} seed ${seed}: ${law ?? thrown?.message}`);
  }
}
console.log(
  `${count} mutations of ${sources.length} files: ${broken} broke a law or threw inside, ${unread} could not be read, slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, seed ${slowest.seed})`,
);
