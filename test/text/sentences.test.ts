import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['It cost $1.25 billion. It was paid.', ['It cost $1.25 billion.', 'It was paid.']],
    ['Acme Inc. said so. Mr. Smith agreed.', ['Acme Inc. said so.', 'Mr. Smith agreed.']],
    ['It is sold by Acme Inc. The company grew.', ['It is sold by Acme Inc.', 'The company grew.']],
    ['Paul R. Lowry Road is in the U.S. and long.', ['Paul R. Lowry Road is in the U.S. and long.']],
    ['“We grew.” Then it fell!', ['“We grew.”', 'Then it fell!']],
    ['See Note No. 5 for more.', ['See Note No. 5 for more.']],
    ['broken over\nlines it is. one', ['broken over\nlines it is. one']],
    ['A heading\n\nA paragraph', ['A heading', 'A paragraph']],
    // A line break that was lost between two paragraphs.
    ['It rose on fees.Costs of rent fell.', ['It rose on fees.', 'Costs of rent fell.']],
    ['It rose (as planned).The rent fell.', ['It rose (as planned).', 'The rent fell.']],
    ['See page 6.Costs of rent fell.', ['See page 6.', 'Costs of rent fell.']],
    ['See our Form 10-K.Costs of rent fell.', ['See our Form 10-K.', 'Costs of rent fell.']],
    ['See part 12.A of it, and 3.50 lamps.', ['See part 12.A of it, and 3.50 lamps.']],
    ['It runs on Node.Js for www.Orchard.Example now', ['It runs on Node.Js for www.Orchard.Example now']],
    ['He sold e.g.Lamps and v.V parts of amazon.com.', ['He sold e.g.Lamps and v.V parts of amazon.com.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('covers every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const spans = sentences(text);
        const joined = spans.map(({ start, end }) => text.slice(start, end)).join('');
        const squeeze = (s: string): string => s.replace(/[ \u00a0\n\t\r]/g, '');
        expect(squeeze(joined)).toBe(squeeze(text));
        for (let i = 1; i < spans.length; i++) expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      }),
    );
  });
});
