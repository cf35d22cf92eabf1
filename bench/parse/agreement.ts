/**
 * How far the text that `parse` reads from a positioned page agrees with a plain copy of the same filing: the part of the copy's words that
 * stand in the same order in both (longest common subsequence, by Myers' O(ND) difference).
 *
 *   node --import tsx bench/parse/agreement.ts POSITIONED.html[.gz] COPY.md[.gz]
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from '../../src/parse/parse.ts';

/** Words of a text; lines that are only a page number, and the rules of Markdown tables, are left out. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/^(?:F-)?(?:\d{1,3}|[ivxl]{1,6})$/gm, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many insertions and deletions turn `a` into `b`, at least (Myers 1986, figure 2). */
const distance = (a: readonly string[], b: readonly string[]): number => {
  const most = a.length + b.length;
  const reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return d;
    }
  }
  return most;
};

const unpacked = (path: string): Uint8Array => {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

const [positioned, copy] = process.argv.slice(2);
if (positioned === undefined || copy === undefined)
  throw new Error('usage: agreement.ts POSITIONED.html[.gz] COPY.md[.gz]');
const { document } = await parse({
  bytes: unpacked(positioned),
  source: 'page.html',
  mediaType: null,
  kind: null,
  url: null,
});
const got = wordsOf(document?.text ?? '');
const wanted = wordsOf(
  Buffer.from(unpacked(copy))
    .toString('utf8')
    .replace(/^---$[\s\S]{0,2000}?^---$/m, '')
    .replace(/^source:[\s\S]{0,500}?^---$/m, ''),
);
const common = (got.length + wanted.length - distance(got, wanted)) / 2;
console.log(
  `${wanted.length} words in the copy, ${got.length} read; ${common} common in order: ${((100 * common) / wanted.length).toFixed(2)} % of the copy, ${((100 * common) / got.length).toFixed(2)} % of what was read`,
);
