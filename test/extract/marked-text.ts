import { type Context, openContext } from '../../src/extract/context.ts';
import type { Document } from '../../src/model/document.ts';
import type { PeriodMention, QuantityMention } from '../../src/model/mention.ts';
import type { Period } from '../../src/model/period.ts';
import { sha256 } from '../../src/text/hash.ts';

const MARK = /\[\[([^\]]{1,60})\]\]|\{\{([^}|]{1,60})\|([^}]{1,60})\}\}/g;

const lastDay = (year: string, month: string): string =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);

/** The rules that a third part may stand for. */
const RULES: ReadonlyMap<string, string> = new Map([
  ['base', 'period-comparison'],
  ['ended', 'period-ended'],
  ['year', 'period-year'],
]);

/** "2025", "2025-Q1", "2025-03", "@2025-12-31", "2025-01-01..2025-06-30" as a period. */
export const periodFrom = (code: string): Period => {
  const [year = '', part] = code.replace('@', '').split('-');
  if (code.startsWith('@')) return { instant: code.slice(1), label: code };
  if (code.includes('..')) {
    const [start = null, end = null] = code.split('..').map((day) => day || null);
    return { start, end, label: code };
  }
  if (part === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, label: code };
  if (!part.startsWith('Q')) return { start: `${year}-${part}-01`, end: lastDay(year, part), label: code };
  const month = Number(part.slice(1)) * 3;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { start: `${year}-${two(month - 2)}-01`, end: lastDay(year, two(month)), label: code };
};

/**
 * A document of one paragraph a line, with its mentions marked: "Sales were [[$5 million]] in {{2025|2025}}"; a third part after a
 * comma is the relation ("{{2030|2030,until}}"), `base` for the time of a comparison, `ended` for a length that ends on a day, `year`
 * for a year or its end as such, `implied` for one that was concluded.
 */
export const openMarked = (marked: string, kind: Document['kind'] = 'filing'): Context => {
  const quantities: QuantityMention[] = [];
  const periods: PeriodMention[] = [];
  const blocks: Document['blocks'] = [];
  let text = '';
  for (const line of marked.split('\n')) {
    const start = text.length;
    let from = 0;
    for (const match of line.matchAll(MARK)) {
      text += line.slice(from, match.index);
      from = match.index + match[0].length;
      const surface = match[1] ?? match[2] ?? '';
      const place = {
        start: text.length,
        end: text.length + surface.length,
        block: blocks.length,
        cell: null,
        rules: ['test'],
      };
      text += surface;
      if (match[1] !== undefined) {
        const unit = /%/.test(surface)
          ? 'percent'
          : /\$/.test(surface)
            ? 'USD'
            : /year|month|day/.test(surface)
              ? 'year'
              : 'share';
        const quantity = {
          surface,
          value: '1',
          low: '1',
          high: '1',
          unit,
          per: null,
          modifier: 'exact' as const,
          decimals: 0,
        };
        quantities.push({ ...place, quantity, phrase: { start: place.start, end: place.end } });
      } else {
        const [code = '', relation = code.startsWith('@') ? 'as-of' : 'during'] = (match[3] ?? '').split(',');
        const isImplied = relation === 'implied';
        const rule = RULES.get(relation);
        const held = isImplied || rule !== undefined ? 'during' : (relation as PeriodMention['relation']);
        const isYearsEnd = rule === 'period-year' && code.startsWith('@');
        periods.push({
          ...place,
          rules: rule === undefined ? place.rules : [rule],
          period: periodFrom(code),
          basis: isImplied ? 'implied' : 'stated',
          relation: isYearsEnd ? 'as-of' : held,
        });
      }
    }
    text += line.slice(from);
    blocks.push({ kind: 'paragraph', start, end: text.length, section: [], page: null });
    text += '\n\n';
  }
  const document: Document = {
    schema: 'document/1',
    id: sha256(text),
    source: 'test',
    kind,
    mediaType: 'text/plain',
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    filing: null,
    terms: [],
    text,
    blocks,
    sections: [],
    facts: [],
  };
  return openContext(document, { quantities, periods, columns: [] });
};
