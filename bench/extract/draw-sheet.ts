/**
 * Draws claims at random from filings, for a person to read against the text: the sheets in `bench/extract/sheets/` hold what was judged.
 * One seed always draws the same places of one reading; a change of the reading draws others, so a sheet is judged once and kept.
 *
 *   node --import tsx bench/extract/draw-sheet.ts SEED N FILE[.gz] ... [--concept] [--untagged] [--quotes]
 *
 * `--concept` draws only among claims that were given a concept, `--untagged` only among those that no filer tagged; `--quotes` adds what
 * stands around each number, for reading: what is other people's text is never kept in a sheet.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import { isInstant, type Period } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';

const LONGEST_LABEL = 24;
const AROUND = 260;

/** Numbers in [0, 1) from a seed: mulberry32, by Tommy Ettinger (public domain). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const when = (period: Period | null): string => {
  if (period === null) return '';
  return isInstant(period) ? `@${period.instant}` : `${period.start ?? ''}..${period.end ?? ''}`;
};
const short = (label: string | null): string => (label ?? '').slice(0, LONGEST_LABEL);

type Drawn = { readonly claim: Claim; readonly document: Document };

const read = async (path: string): Promise<Drawn[]> => {
  const raw = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  const source = basename(path).replace(/\.gz$/, '');
  const { document } = await parse({ bytes, source, mediaType: null, kind: null, url: null });
  if (document === null) throw new Error(`${path} was not read`);
  return claimsOf(document, { entities: [], concepts: [] }).map((claim) => ({ claim, document }));
};

/** One line of the sheet; the last two columns are the reader's. */
const lineOf = ({ claim, document }: Drawn, quotes: boolean): string => {
  const { quantity, evidence } = claim;
  const value = quantity.value ?? `${quantity.low ?? ''}..${quantity.high ?? ''}`;
  const unit = quantity.per === null ? quantity.unit : `${quantity.unit} per ${quantity.per}`;
  const cells = [
    claim.source.slice(0, 7),
    evidence.start,
    quantity.surface.replace(/\s+/g, ' '),
    value,
    unit,
    [claim.concept ?? '-', claim.kind ?? ''].filter(Boolean).join(':'),
    when(claim.period),
    short(evidence.row),
    short(evidence.column),
  ];
  if (!quotes) return [...cells, 'judgement', 'reason'].join('\t');
  const around = document.text.slice(Math.max(0, evidence.start - AROUND), evidence.end + AROUND / 2);
  const section = evidence.section.slice(-2).join(' > ');
  return [
    ...cells,
    section,
    evidence.row === null ? around.replace(/\s+/g, ' ') : `${evidence.row} | ${evidence.column}`,
  ].join('\t');
};

const [seed = '1', count = '100', ...rest] = process.argv.slice(2);
const paths = rest.filter((word) => !word.startsWith('--'));
const pool = (await Promise.all(paths.map(read)))
  .flat()
  .filter(({ claim }) => !rest.includes('--concept') || claim.concept !== null)
  .filter(({ claim }) => !rest.includes('--untagged') || claim.rule !== 'ixbrl');
const random = randomFrom(Number(seed));
const drawn = pool
  .map((one) => ({ one, at: random() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, Number(count))
  .map(({ one }) => one);
console.error(`seed ${seed}: ${drawn.length} of ${pool.length} claims`);
for (const one of drawn) console.log(lineOf(one, rest.includes('--quotes')));
