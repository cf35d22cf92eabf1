import { z } from 'zod';
import type { TaggedFact } from '../../model/document.ts';
import type { Period } from '../../model/period.ts';
import { problem } from '../../model/problem.ts';
import { NOWHERE } from '../../text/source-map.ts';
import { collapseSpace } from '../../text/space.ts';
import { countOf, groupDigits } from '../../text/wording.ts';
import { outline } from '../outline.ts';
import { type RawBlock, type Reading, reading } from '../reading.ts';

/**
 * EDGAR's answer for /api/xbrl/companyfacts: everything that a company tagged in XBRL, in all its filings; and for /companyconcept, the same
 * for one element. https://www.sec.gov/search-filings/edgar-application-programming-interfaces
 */
const Fact = z
  .object({
    start: z.iso.date().optional(),
    end: z.iso.date(),
    val: z.number(),
    accn: z.string().regex(/^\d{10}-\d{2}-\d{6}$/),
    form: z.string().max(30).nullable(),
    filed: z.iso.date(),
  })
  .refine(({ start, end }) => start === undefined || start <= end);
type Fact = z.infer<typeof Fact>;

const Element = z.object({ label: z.string().nullable(), units: z.record(z.string(), z.array(z.unknown())) });

const Cik = z.union([z.int().nonnegative(), z.string().regex(/^\d{1,10}$/)]);
const CompanyFacts = z.object({
  cik: Cik,
  entityName: z.string(),
  /** By taxonomy, then by element. */
  facts: z.record(z.string(), z.record(z.string(), Element)),
});
const CompanyConcept = Element.extend({ cik: Cik, entityName: z.string(), taxonomy: z.string(), tag: z.string() });

/**
 * Where each value stands in the answer, in order. Null where there are not as many as facts: a label may hold anything.
 */
const valuePlaces = (json: string, count: number): number[] | null => {
  const places = [...json.matchAll(/(?<!\\)"val"\s{0,5}:\s{0,5}/g)].map(({ 0: key, index }) => index + key.length);
  return places.length === count ? places : null;
};

/** Opens as one of the two answers do, whatever server or file it comes from. */
export const isCompanyFacts = (head: string): boolean =>
  /^\uFEFF?\s{0,100}\{\s{0,100}"cik"\s{0,5}:/.test(head) && head.includes('"entityName"');

const companyFacts = (text: string): z.infer<typeof CompanyFacts> | null => {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const all = CompanyFacts.safeParse(json);
    if (all.success) return all.data;
    const one = CompanyConcept.safeParse(json);
    if (!one.success) return null;
    const { cik, entityName, taxonomy, tag, label, units } = one.data;
    return { cik, entityName, facts: { [taxonomy]: { [tag]: { label, units } } } };
  } catch {
    return null;
  }
};

/** 1.5e21 as digits: EDGAR's values are JSON numbers, and print without an exponent. */
const digitsOf = (value: number): string => {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
};

/**
 * The precision that a value shows. The answer does not give the tag's decimals: an amount that ends in zeros by threes was tagged in
 * thousands or millions, one with a fraction shows it, and one a share is said to the cent at least. Others are exact.
 */
const decimalsOf = (digits: string, unit: string): number | null => {
  const fraction = /\.(\d+)$/.exec(digits)?.[1]?.length;
  if (unit.includes('/')) return Math.max(2, fraction ?? 0);
  if (fraction !== undefined) return null;
  const zeros = /[1-9](0+)$/.exec(digits)?.[1]?.length ?? 0;
  return zeros < 3 ? null : -3 * Math.floor(zeros / 3);
};

const periodOf = ({ start, end }: Fact): Period =>
  start === undefined ? { instant: end, label: end } : { start, end, label: `${start} to ${end}` };

/** A fact, and which value of the answer it is, counted from 0. */
type Placed = Fact & { readonly index: number };

/**
 * Of the values of one period the one filed last: a later filing repeats it, or restates it. `first` is the index of the first value; `onOdd`
 * hears of each that is no fact.
 */
const standing = (values: readonly unknown[], first: number, onOdd: () => void): Placed[] => {
  const latest = new Map<string, Placed>();
  for (const [at, value] of values.entries()) {
    const read = Fact.safeParse(value);
    if (!read.success) {
      onOdd();
      continue;
    }
    const fact = { ...read.data, index: first + at };
    const key = `${fact.start} ${fact.end}`;
    const known = latest.get(key);
    if (known === undefined || known.filed <= fact.filed) latest.set(key, fact);
  }
  return [...latest.values()].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
};

/** "412000000" and "USD" → "$412,000,000", as papers print it; a currency's other amounts carry its code. */
const printed = (digits: string, unit: string): string => {
  const [over = ''] = unit.split('/');
  const sign = over === 'USD' ? '$' : /^[A-Z]{3}$/.test(over) ? `${over} ` : '';
  return `${digits.startsWith('-') ? '-' : ''}${sign}${groupDigits(digits.replace('-', ''))}`;
};

/** What is left to say of the unit: " a share", " shares"; nothing for money and plain numbers. */
const unitWords = (unit: string): string => {
  const [over = '', under] = unit.split('/');
  if (under !== undefined) return ` a ${collapseSpace(under).replace(/s$/, '')}`;
  return /^[A-Z]{3}$/.test(over) || over === 'pure' ? '' : ` ${collapseSpace(over)}`;
};

/** An element's label is for people; where it has none, the words that its name is made of. */
const headingOf = (tag: string, label: string | null): string =>
  collapseSpace(label ?? '') || tag.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');

/**
 * A company's tagged facts as a document: a heading for each element and a line for each period, which says all that is to be quoted:
 * "us-gaap:Revenues, 2025-01-01 to 2025-12-31: $412,000,000 (10-K filed 2026-02-20, accession 0001900001-26-000001)". Of a period's values
 * the one filed last stands. Null where the text is no such answer.
 */
export const readCompanyFacts = (json: string, source: string): Reading | null => {
  const read = companyFacts(json);
  if (read === null) return null;
  const cik = String(read.cik).padStart(10, '0');
  const registrant = collapseSpace(read.entityName) || null;
  const blocks: RawBlock[] = [];
  const facts: TaggedFact[] = [];
  const lines: string[] = [];
  let length = 0;
  let odd = 0;
  let seen = 0;
  const count = Object.values(read.facts)
    .flatMap((elements) => Object.values(elements).flatMap(({ units }) => Object.values(units)))
    .flat().length;
  const places = valuePlaces(json, count);
  const trail: number[] = [0, NOWHERE];
  /** Returns where the line starts. */
  const add = (line: string, kind: { kind: 'heading'; level: number } | { kind: 'list-item' }): number => {
    const start = length;
    blocks.push({ ...kind, start, end: start + line.length, page: null });
    lines.push(line);
    length += line.length + 1;
    return start;
  };
  add(`${registrant ?? `CIK ${cik}`}: what it tagged in XBRL`, { kind: 'heading', level: 1 });
  for (const [taxonomy, elements] of Object.entries(read.facts))
    for (const [tag, { label, units }] of Object.entries(elements)) {
      const name = collapseSpace(`${taxonomy}:${tag}`);
      add(headingOf(tag, label), { kind: 'heading', level: 2 });
      for (const [unit, values] of Object.entries(units)) {
        const first = seen;
        seen += values.length;
        for (const fact of standing(values, first, () => odd++)) {
          const digits = digitsOf(fact.val);
          const period = periodOf(fact);
          const figure = printed(digits, unit);
          const before = `${name}, ${period.label}: `;
          const origin = `${collapseSpace(fact.form ?? '') || 'a filing'} filed ${fact.filed}, accession ${fact.accn}`;
          const start = before.length + add(`${before}${figure}${unitWords(unit)} (${origin})`, { kind: 'list-item' });
          facts.push({
            span: { start, end: start + figure.length },
            name,
            value: digits,
            decimals: decimalsOf(digits, unit),
            unit,
            period,
            entity: cik,
            dimensions: {},
          });
          if (places !== null) trail.push(start, places[fact.index] ?? NOWHERE, start + 1, NOWHERE);
        }
      }
    }
  const text = lines.join('\n');
  return reading(text, outline(text, blocks), {
    facts,
    trail,
    problems:
      odd === 0
        ? []
        : [problem('malformed', source, `has ${countOf(odd, 'fact')} that could not be read`, { level: 'warning' })],
    metadata: { title: lines[0] ?? null },
    header: { tags: new Map(), sgml: { form: 'XBRL data', cik, registrant } },
  });
};
