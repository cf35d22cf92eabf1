/**
 * The body of each page of a folder as NDJSON, for `score.py articles`.
 *
 *   node --import tsx bench/parse/articles.ts ../shared/data/pages > /tmp/articles.ndjson
 *   python3 ../shared/bench/score.py articles ../shared/data/pages/gold.json /tmp/articles.ndjson
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/parse/parse.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: articles.ts FOLDER');
for (const name of readdirSync(folder).filter((file) => /\.html(\.gz)?$/.test(file))) {
  const bytes = readFileSync(join(folder, name));
  const { document, problems } = await parse({ bytes, source: name, mediaType: null, kind: null, url: null });
  const { title, published, byline, publisher, language } = document ?? {};
  const text = document?.blocks.map((block) => document.text.slice(block.start, block.end)).join('\n') ?? '';
  console.log(JSON.stringify({ source: name, title, published, byline, publisher, language, problems, text }));
}
