/**
 * Time of `recognize` and `extract` against wink-nlp's own pipeline (tokens, sentences, parts of speech, entities) over the same text in
 * the same run, and their time as the text grows. Best of several runs each; the text is repeated, or cut, to the size.
 *
 *   node --import tsx bench/extract/speed.ts FILE.md[.gz]
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

const RUNS = 5;
const COMPARED = 1_400_000;
const GROWTH_MB = [1, 2, 4, 8, 16] as const;

const best = (runs: number, run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const sized = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);

const documentOf = async (text: string): Promise<Document> => {
  const { document } = await parse({
    bytes: new TextEncoder().encode(text),
    source: 'bench.md',
    mediaType: 'text/markdown',
    kind: 'filing',
    url: null,
  });
  if (document === null) throw new Error('the text was not parsed');
  return document;
};

const file = process.argv[2];
if (file === undefined) throw new Error('name a text file');
const bytes = readFileSync(file);
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');

const same = sized(text, COMPARED);
const document = await documentOf(same);
const nlp = winkNLP(model);
const ours = best(RUNS, () => void extract(document, recognize(document)));
const alone = best(RUNS, () => void recognize(document));
const wink = best(RUNS, () => void nlp.readDoc(same).tokens().length());
const ms = (time: number): string => `${time.toFixed(0)} ms`;
console.log(`${basename(file)}, ${(same.length / 1e6).toFixed(1)} MB, best of ${RUNS}`);
console.log(
  `recognize ${ms(alone)}, recognize + extract ${ms(ours)}, wink-nlp ${ms(wink)}: ratio ${(ours / wink).toFixed(2)}`,
);

console.log('   MB   recognize + extract   ms a MB');
for (const mb of GROWTH_MB) {
  const grown = await documentOf(sized(text, mb * 1e6));
  const time = best(2, () => void extract(grown, recognize(grown)));
  console.log(`${String(mb).padStart(5)} ${ms(time).padStart(21)} ${(time / mb).toFixed(0).padStart(9)}`);
}
