/**
 * Reads {"id","text"} or {"doc"} rows from a gold file, recognises each, and prints what `bench/score.py` joins on:
 * {"source","quantity","period","evidence"}. With a folder as the second argument, its *.txt files are the documents.
 *
 *   npx tsx bench/recognize/predict.ts GOLD.jsonl > PRED.ndjson
 *   npx tsx bench/recognize/predict.ts --texts DIR > PRED.ndjson
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../src/model/document.ts';
import { recognize } from '../../src/recognize/recognize.ts';

/** A Document of plain text: a block for each paragraph. */
export const plainDocument = (source: string, text: string, published: string | null = null): Document => {
  const blocks: Document['blocks'] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    const place = { start: match.index, end: match.index + match[0].length, section: [], page: null };
    blocks.push({ kind: 'paragraph', ...place });
  }
  return {
    schema: 'document/1',
    id: '0'.repeat(64),
    source,
    kind: 'other',
    mediaType: 'text/plain',
    title: null,
    byline: null,
    publisher: null,
    published,
    modified: null,
    language: 'en',
    canonicalUrl: null,
    filing: null,
    terms: [],
    text,
    blocks,
    sections: [],
    facts: [],
  };
};

const [first = '', second = ''] = process.argv.slice(2);
const inputs =
  first === '--texts'
    ? readdirSync(second)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => ({ id: basename(name), text: readFileSync(join(second, name), 'utf8') }))
    : readFileSync(first, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string; text: string });

/** With `--periods`, the periods are printed too, as rows without a quantity. */
for (const { id, text } of inputs) {
  const found = recognize(plainDocument(id, text));
  const print = (row: object): void => void process.stdout.write(`${JSON.stringify({ source: id, ...row })}\n`);
  for (const { quantity, start, end, rules } of found.quantities)
    print({ quantity, period: null, evidence: { start, end }, rule: rules.join(' ') });
  if (process.argv.includes('--periods'))
    for (const { period, start, end, relation, basis, rules } of found.periods)
      print({
        surface: text.slice(start, end),
        period,
        relation,
        basis,
        rule: rules.join(' '),
        evidence: { start, end },
      });
}
