/**
 * Counts the facts that `parse` reads against the tags of inline-XBRL files, and holds value, unit and period against a second reading of
 * the same tags by regular expressions, which shares nothing with the parser.
 *
 *   node --import tsx bench/parse/facts.ts ../shared/data/ixbrl
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from '../../src/parse/parse.ts';

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map((m) => [m[1] as string, m[2] as string]));

const WORDS: Record<string, number> = {
  no: 0,
  none: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: facts.ts FOLDER');
const sum = { tags: 0, nil: 0, hidden: 0, read: 0, value: 0, unit: 0, period: 0, printed: 0 };
for (const name of readdirSync(folder).filter((file) => /\.html?(\.gz)?$/.test(file))) {
  const bytes = readFileSync(join(folder, name));
  const html = gunzipSync(bytes).toString('utf8');
  const hiddenEnd = html.indexOf('</ix:header>');
  const periods = new Map(
    [...html.matchAll(/<(?:xbrli:)?context [^>]*?id="([^"]+)"[^>]*>([\s\S]*?)<\/(?:xbrli:)?context>/g)].map((m) => [
      m[1],
      [...(m[2] as string).matchAll(/\d{4}-\d\d-\d\d(?=[^<]*<\/(?:xbrli:)?(?:instant|startDate|endDate))/g)]
        .map((d) => d[0])
        .join('/'),
    ]),
  );
  const units = new Map(
    [...html.matchAll(/<(?:xbrli:)?unit [^>]*?id="([^"]+)"[^>]*>([\s\S]*?)<\/(?:xbrli:)?unit>/g)].map((m) => [
      m[1],
      [...(m[2] as string).matchAll(/measure>\s*(?:[\w-]+:)?(\w+)/g)].map((d) => d[1]).join('/'),
    ]),
  );
  const { document } = await parse({ bytes, source: name, mediaType: null, kind: null, url: null });
  const facts = document?.facts ?? [];
  const waiting = new Map<string, typeof facts>();
  for (const fact of facts) {
    if (document?.text.slice(fact.span.start, fact.span.end) !== '') sum.printed++;
    waiting.set(fact.name, [...(waiting.get(fact.name) ?? []), fact]);
  }
  const here = { tags: 0, nil: 0, hidden: 0, read: 0 };
  const open: { attributes: string; at: number; from: number }[] = [];
  const tags: { attributes: string; at: number; inner: string }[] = [];
  for (const match of html.matchAll(/<ix:nonFraction ([^>]*?)(\/?)>|<\/ix:nonFraction>/g)) {
    const [whole, attributes, empty] = match;
    if (attributes === undefined) {
      const last = open.pop();
      if (last !== undefined) tags.push({ ...last, inner: html.slice(last.from, match.index) });
    } else if (empty === '/') tags.push({ attributes, at: match.index, inner: '' });
    else open.push({ attributes, at: match.index, from: match.index + whole.length });
  }
  for (const tag of tags) {
    const at = attributesOf(tag.attributes);
    here.tags++;
    if (at.get('xsi:nil') === 'true') {
      here.nil++;
      continue;
    }
    if (tag.at < hiddenEnd) {
      here.hidden++;
      continue;
    }
    const words = tag.inner
      .replace(/<[^>]*>/g, '')
      .replace(/&#160;|&nbsp;/g, ' ')
      .trim()
      .toLowerCase();
    const format = (at.get('format') ?? '').replace(/.*:|-/g, '');
    const digits =
      format === 'fixedzero' || format === 'zerodash'
        ? 0
        : format === 'numwordsen'
          ? words.split(/[\s-]/).reduce((n, w) => n + (WORDS[w] ?? Number.NaN), 0)
          : Number(words.replace(/,/g, ''));
    const value = digits * 10 ** Number(at.get('scale') ?? 0) * (at.get('sign') === '-' ? -1 : 1);
    const period = periods.get(at.get('contextRef') as string);
    const unit = units.get(at.get('unitRef') as string);
    const list = waiting.get(at.get('name') as string) ?? [];
    const spans = (f: (typeof facts)[number]): string =>
      'instant' in f.period ? f.period.instant : `${f.period.start}/${f.period.end}`;
    const close = (f: (typeof facts)[number]): boolean =>
      Math.abs(Number(f.value) - value) <= 1e-9 * Math.max(1, Math.abs(value));
    const found = list.findIndex((f) => close(f) && f.unit === unit && spans(f) === period);
    if (found >= 0) {
      here.read++;
      sum.value++;
      list.splice(found, 1);
      continue;
    }
    console.log(
      `  ${name}: not read as tagged: ${at.get('name')} ${JSON.stringify(words.slice(0, 40))} ${value} ${unit} ${period}`,
    );
  }
  for (const key of ['tags', 'nil', 'hidden', 'read'] as const) sum[key] += here[key];
  console.log(
    `${name}: ${here.tags} tags, ${here.nil} nil, ${here.hidden} hidden, ${facts.length} facts, ${here.read} with the tag's value, unit and period`,
  );
}
const wanted = sum.tags - sum.nil - sum.hidden;
console.log(
  `${sum.tags} tags: ${sum.nil} nil, ${sum.hidden} hidden, ${wanted} printed; right value, unit and period: ${sum.read} (${((100 * sum.read) / wanted).toFixed(2)} %)`,
);
