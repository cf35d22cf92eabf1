/**
 * Recognition against what filers tagged themselves: every inline-XBRL fact of the given filings, by prose and table, value and period.
 *
 *   npx tsx bench/recognize/tagged.ts [--misses] FILING.htm.gz ...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Decimal } from 'decimal.js';
import { isInstant, type Period } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

const files = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const showsMisses = process.argv.includes('--misses');
const endOf = (period: Period): string | null => (isInstant(period) ? period.instant : period.end);
const startOf = (period: Period): string | null => (isInstant(period) ? null : period.start);
const days = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
const same = (a: Period, b: Period): boolean => {
  const [endA, endB, startA, startB] = [endOf(a), endOf(b), startOf(a), startOf(b)];
  if (endA === null || endB === null || days(endA, endB) > 7) return false;
  return startA === null || startB === null ? startA === startB : days(startA, startB) <= 7;
};

for (const file of files) {
  const { document } = await parse({ bytes: readFileSync(file), source: file, mediaType: null, kind: null, url: null });
  if (document === null) continue;
  const found = recognize(document);
  const tally = { prose: [0, 0, 0], table: [0, 0, 0, 0] };
  const columns = new Map(found.columns.map(({ block, periods }) => [block, periods]));
  let at = 0;
  const facts = [...document.facts].sort((a, b) => a.span.start - b.span.start);
  for (const fact of facts) {
    if (!/\d/.test(document.text.slice(fact.span.start, fact.span.end))) continue;
    while (at < found.quantities.length && (found.quantities[at]?.end ?? 0) <= fact.span.start) at += 1;
    const hit = found.quantities[at];
    const block = document.blocks.find((b) => b.start <= fact.span.start && fact.span.end <= b.end);
    const part = block?.kind === 'table' ? tally.table : tally.prose;
    part[0] = (part[0] ?? 0) + 1;
    const overlaps = hit !== undefined && hit.start < fact.span.end;
    if (overlaps) part[1] = (part[1] ?? 0) + 1;
    const isShare = hit?.quantity.unit === 'percent';
    const value =
      overlaps && hit.quantity.value !== null ? new Decimal(hit.quantity.value).div(isShare ? 100 : 1) : null;
    const equal = value
      ?.abs()
      .minus(new Decimal(fact.value).abs())
      .abs()
      .lte(new Decimal(fact.value).abs().times('1e-6'));
    if (equal) part[2] = (part[2] ?? 0) + 1;
    else if (showsMisses) {
      const line = document.text.slice(Math.max(0, fact.span.start - 60), fact.span.end + 30).replace(/\s+/g, ' ');
      const caption =
        block?.kind === 'table' ? block.table.captions.map((c) => document.text.slice(c.start, c.end).slice(-60)) : '';
      console.log(
        block?.kind,
        fact.value,
        fact.unit,
        '<-',
        overlaps ? `${hit.quantity.surface} = ${hit.quantity.value} ${hit.quantity.unit}` : '-',
        JSON.stringify(line),
        JSON.stringify(caption),
      );
    }
    if (!equal || block?.kind !== 'table' || hit?.cell == null) continue;
    const cell = block.table.cells[hit.cell];
    const period = cell === undefined ? null : columns.get(hit.block)?.[cell.column];
    if (period != null && same(period, fact.period)) tally.table[3] = (tally.table[3] ?? 0) + 1;
    else if (process.argv.includes('--periods')) {
      const line = document.text.slice(Math.max(0, fact.span.start - 60), fact.span.end + 10).replace(/\s+/g, ' ');
      console.log(JSON.stringify(fact.period), 'column', JSON.stringify(period ?? null), JSON.stringify(line));
    }
  }
  const share = (n = 0, of = 0): string => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
  const [p, ps, pv] = tally.prose;
  const [t, ts, tv, tp] = tally.table;
  console.log(
    `${basename(file)}: prose ${p} facts, found ${share(ps, p)}, value ${share(pv, p)}; table ${t} facts, found ${share(ts, t)}, value ${share(tv, t)}, column's period ${share(tp, t)}`,
  );
}
