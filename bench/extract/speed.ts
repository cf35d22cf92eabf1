/**
 * Time of `recognize` and `extract` beside wink-nlp's own pipeline over the same text in one process, and their time as the text grows.
 *
 * Fair to both: wink runs every pipe that its model has (tokens, sentences, negation, sentiment, entities, parts of speech, custom
 * entities), which is its default; ours makes finished claims out of a document that it never saw before (parsed anew for each run, so
 * that nothing remembered helps it). Both are compiled JavaScript, take turns, and count with their best run, when both are warm.
 * CPU time (of all threads, so garbage collection counts) is steady on a busy machine; wall time is told beside it.
 *
 * Recognizers-Text (its number and currency models, once, a block at a time: longer text exhausts its memory) takes a minute, and is
 * asked last.
 *
 *   node scripts/build.mjs && node --import tsx bench/extract/speed.ts FILE.md[.gz]
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import numbers from '@microsoft/recognizers-text-number';
import units from '@microsoft/recognizers-text-number-with-unit';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Document } from '../../src/model/document.ts';

const RUNS = 12;
const COMPARED = 1_400_000;
const GROWTH_MB = [1, 2, 4, 8, 16] as const;

/** The program as it is run: tsx wraps every function that it compiles, which users never pay for (docs/decisions/001). */
const built = (module: string): Promise<unknown> => import(resolve('dist', module));
const { parse } = (await built('parse/parse.js')) as typeof import('../../src/parse/parse.ts');
const { recognize } = (await built('recognize/recognize.js')) as typeof import('../../src/recognize/recognize.ts');
const { extract } = (await built('extract/extract.js')) as typeof import('../../src/extract/extract.ts');

/** Milliseconds. */
type Time = { readonly cpu: number; readonly wall: number };
const NEVER: Time = { cpu: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY };

const timed = (run: () => void): Time => {
  const started = performance.now();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - started };
};
const better = (a: Time, b: Time): Time => ({ cpu: Math.min(a.cpu, b.cpu), wall: Math.min(a.wall, b.wall) });

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
const nlp = winkNLP(model);

/** What is timed, in turns; each gets a document of its own. */
const YARDSTICKS: Readonly<Record<string, (document: Document) => void>> = {
  recognize: (document) => void recognize(document),
  'recognize + extract': (document) => void extract(document, recognize(document)),
  'wink-nlp, all pipes': () => void nlp.readDoc(same).tokens().length(),
};
const best = new Map<string, Time>();
for (let i = 0; i < RUNS; i++)
  for (const [name, run] of Object.entries(YARDSTICKS)) {
    const document = await documentOf(same);
    const time = timed(() => run(document));
    best.set(name, better(best.get(name) ?? NEVER, time));
  }

const figure = (time: number, width = 8): string => time.toFixed(0).padStart(width);
const wink = best.get('wink-nlp, all pipes') ?? NEVER;
console.log(
  `${basename(file)}, ${(same.length / 1e6).toFixed(1)} MB, best of ${RUNS}, in ms and as a multiple of wink-nlp`,
);
console.log(`${' '.repeat(22)}   CPU      ×    wall      ×`);
for (const [name, { cpu, wall }] of best)
  console.log(
    `${name.padEnd(20)}${figure(cpu)} ${(cpu / wink.cpu).toFixed(2).padStart(6)}${figure(wall)} ${(wall / wink.wall).toFixed(2).padStart(6)}`,
  );

console.log('\n      MB  CPU, ms  ms a MB');
for (const mb of GROWTH_MB) {
  let time = NEVER;
  for (let i = 0; i < 2; i++) {
    const grown = await documentOf(sized(text, mb * 1e6));
    time = better(
      time,
      timed(() => void extract(grown, recognize(grown))),
    );
  }
  console.log(`${figure(mb)} ${figure(time.cpu)} ${figure(time.cpu / mb)}`);
}

const ENGLISH = 'en-us';
const models = [
  new numbers.NumberRecognizer(ENGLISH).getNumberModel(ENGLISH),
  new units.NumberWithUnitRecognizer(ENGLISH).getCurrencyModel(ENGLISH),
];
const document = await documentOf(same);
const blocks = document.blocks.map(({ start, end }) => document.text.slice(start, end));
const theirs = timed(() => {
  for (const block of blocks) for (const each of models) each.parse(block);
});
const ours = best.get('recognize + extract') ?? NEVER;
console.log(
  `\nRecognizers-Text, number and currency: CPU ${figure(theirs.cpu)}, wall ${figure(theirs.wall)}; recognize + extract is ` +
    `${(theirs.cpu / ours.cpu).toFixed(0)} times as fast by CPU, ${(theirs.wall / ours.wall).toFixed(0)} by the clock`,
);
