import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recognition } from '../../src/model/mention.ts';
import type { Clock } from '../../src/recognize/period-reading.ts';
import { readPeriods } from '../../src/recognize/periods.ts';
import { readQuantities } from '../../src/recognize/read.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { type Scan, scan } from '../../src/recognize/scan.ts';
import { CALENDAR_YEAR } from '../../src/text/calendar.ts';
import { Exact } from '../../src/text/interval.ts';
import { plainDocument } from './plain-document.ts';

const quantities = (text: string) => recognize(plainDocument(text)).quantities;

const SIGNS = [
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
] as const;
const SCALES = [
  ['', 0],
  [' thousand', 3],
  [' million', 6],
  [' billion', 9],
  ['bn', 9],
  ['M', 6],
] as const;

describe('laws', () => {
  it('a rendered amount is recognised back, to the digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIGNS),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...SCALES),
        ([sign, unit], digits, places, [word, power]) => {
          const printed = (digits / 10 ** places).toFixed(places);
          const [found, ...more] = quantities(`It paid ${sign}${printed}${word} in cash.`);
          expect(more).toEqual([]);
          expect(found?.quantity.surface).toBe(`${sign}${printed}${word}`);
          expect(found?.quantity.value).toBe(new Exact(printed).times(10 ** power).toFixed());
          expect(found?.quantity.unit).toBe(unit);
        },
      ),
    );
  });

  it('a count with commas keeps its value, its noun and an interval around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e9 }),
        fc.constantFrom(['stores', 'store'], ['GPUs', 'GPU'], ['subsidiaries', 'subsidiary'], ['boxes', 'box']),
        (n, [plural, singular]) => {
          const [found] = quantities(`It runs ${n.toLocaleString('en-US')} ${plural} there.`);
          expect(found?.quantity).toMatchObject({ value: String(n), unit: singular });
          expect(Number(found?.quantity.low)).toBeLessThanOrEqual(n);
          expect(Number(found?.quantity.high)).toBeGreaterThanOrEqual(n);
        },
      ),
    );
  });

  const SENTENCES = [
    'It pays more than $1.25 billion per month through May 2029 for 220,000 GPUs and 300 megawatts.',
    'Losses rose to $2.4, $2.9 and $3.0 billion, respectively, in the three months ended March 31, 2026.',
    'Between $62 and $68 per share, at least 90 days’ notice, or one-fifth of twenty-three thousand users.',
  ];

  it('white space and line breaks do not change what is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.infiniteStream(fc.constantFrom(' ', '\n', '  ', ' \n ', '\u00a0', '\t')),
        (text, gaps) => {
          const broken = text.replace(/ /g, () => gaps.next().value ?? ' ');
          const of = (it: string) => {
            const { quantities: q, periods: p } = recognize(
              plainDocument(it, {
                published: '2026-05-22',
                blocks: [{ kind: 'paragraph', start: 0, end: it.length, section: [], page: null }],
              }),
            );
            return [
              q.map(({ quantity: { surface: _, ...rest } }) => rest),
              p.map(({ period }) => ({ ...period, label: '' })),
            ];
          };
          expect(of(broken)).toEqual(of(text));
        },
      ),
    );
  });

  it('spans are in order, do not overlap and hold their surface, whatever the text', () => {
    const words = fc.constantFrom(
      ...'months weeks 0 28 million million 99999999999999999999999999 the same period last year that quarter Feb 1900 2099 $ 5 1,000 million to and % three half of 2025 March 31 , . ( ) - – per share month more than Q1 FY24 GW no debt ended as 1/2 ½ € RMB 10-K 0x 9e9 twenty hundred'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        fc.boolean(),
        (parts, spaced) => {
          const text = parts.join(spaced ? ' ' : '');
          const found = recognize(
            plainDocument(text, {
              blocks: [{ kind: 'paragraph', start: 0, end: text.length, section: [], page: null }],
            }),
          );
          expect(Recognition.safeParse(found).error).toBeUndefined();
          let last = 0;
          for (const { start, end, quantity } of found.quantities) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(quantity.surface);
            last = end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

const NOW: Clock = {
  now: { year: 2026, month: 5, day: 1 },
  fiscal: CALENDAR_YEAR,
  recent: null,
  ahead: null,
  isHere: false,
  moment: null,
  isCounted: false,
  isNews: false,
  isOver: false,
  isYoung: false,
  together: [],
  reported: null,
};

/** How often the rules look at a token, over the whole text: the steps of the recogniser, on any machine. */
const steps = (text: string): number => {
  let looks = 0;
  const plain = scan(text);
  const tokens = new Proxy(plain.tokens as Scan['tokens'] & unknown[], {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key);
    },
  });
  const counted: Scan = { ...plain, tokens };
  const { readings } = readPeriods(counted, NOW);
  readQuantities(counted, readings);
  return looks;
};

describe('time', () => {
  it.each([
    ['numbers', '5 '],
    ['amounts in a list', '$1.5, '],
    ['words of numbers', 'twenty '],
    ['half a number', 'three and a half and a half '],
    ['hedges', 'more than up to about a '],
    ['adjectives', '200 state-of-the-art new blue '],
    ['hyphens', '5-'],
    ['open parentheses', '((('],
    ['months', 'March 5, May and '],
    ['periods without an end', 'three months ended '],
    ['capitals', 'Acme Beta 7 '],
    ['percentages to percentages', '5% to '],
    ['dashes after a name', 'Acme 5 - 6 – '],
    ['fractions', 'one-half of a third of '],
    ['letters and digits in one', '1e'],
  ])('grows with the text and no faster: %s', (_, unit) => {
    const small = steps(unit.repeat(300));
    const large = steps(unit.repeat(1200));
    expect(large).toBeLessThan(4.5 * small + 5000);
  });

  it('is not spent on periods that are named together again and again', () => {
    const { clock } = readPeriods(scan('2024 and '.repeat(300)), NOW);
    expect(clock.together.map(({ label }) => label)).toEqual(['2024']);
  });
});
