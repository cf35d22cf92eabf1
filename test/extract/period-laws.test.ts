import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/extract/period.ts';
import { openMarked } from './marked-text.ts';

const WORDS =
  'and , or in for the of that which compared to from respectively was were immaterial now due ( ) ; including since'.split(
    ' ',
  );
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom('[[$5 million]]', '[[12%]]', '[[90 days]]', '[[7 shares]]') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{{2024|2024}}',
      '{{2025|2025}}',
      '{{March 31, 2025|@2025-03-31}}',
      '{{May 2031|2031-05,until}}',
      '{{2030|2030,by}}',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('. The', '\n') },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `We ${pieces.join(' ')} end.`);

/** What each figure of the text is given. */
const given = (marked: string) => {
  const context = openMarked(marked);
  return context.recognition.quantities.map((mention) => ({ mention, dated: periodOf(context, mention), context }));
};

describe('laws of periodOf', () => {
  it('gives no period but one that its own paragraph mentions, and never throws', () => {
    fc.assert(
      fc.property(text, (marked) => {
        for (const { mention, dated, context } of given(marked)) {
          if (dated === null) continue;
          const inParagraph = context.recognition.periods.filter(({ block }) => block === mention.block);
          // What happens on a day is of that day from its beginning to its end.
          const labels = inParagraph.map(({ period }) => period.label);
          expect(labels).toContain(dated.period.label);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how the words are spaced', () => {
    fc.assert(
      fc.property(text, (marked) => {
        const labels = (spaced: string) => given(spaced).map(({ dated }) => dated?.period.label);
        expect(labels(marked.replace(/ /g, '  '))).toEqual(labels(marked));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the figures of a list the periods of a list of the same length in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.boolean(), (n, first) => {
        const list = (of: (i: number) => string) => {
          const items = Array.from({ length: n }, (_, i) => of(i));
          return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
        };
        const figures = list((i) => `[[$${i + 1} million]]`);
        const years = list((i) => `{{${2020 + i}|${2020 + i}}}`);
        const marked = first
          ? `In ${years}, rent was ${figures}, respectively.`
          : `Rent was ${figures} in ${years}, respectively.`;
        expect(given(marked).map(({ dated }) => dated?.period.label)).toEqual(
          Array.from({ length: n }, (_, i) => String(2020 + i)),
        );
      }),
    );
  });
});
