import { describe, expect, it } from 'vitest';
import { claimsOfExcerpts } from '../../src/pipeline/read-excerpts.ts';
import { plainDocument } from '../recognize/plain-document.ts';

const SUBJECT = { entities: [], concepts: [] };
const read = (texts: readonly string[]) =>
  claimsOfExcerpts(
    texts.map((text, i) => plainDocument(text, { source: `kilns#${i + 1}` })),
    SUBJECT,
  );

const DATES = [
  'As of December 31, 2024, we had 40 kilns.',
  'For the year ended December 31, 2024, we sold clay for $7 million.',
  'For the year ended December 31, 2024, we bought sand for $6 million.',
  'For the year ended December 31, 2024, freight cost $1 million.',
];

describe('excerpts of one report', () => {
  it('date a figure that has no date by the report, and keep the line and its own offsets', () => {
    const text = 'Glazing expense was $3 million.';
    const claim = read([...DATES, text]).find(({ source }) => source === 'kilns#5');
    expect(claim?.period).toMatchObject({ start: '2024-01-01', end: '2024-12-31' });
    expect(text.slice(claim?.evidence.start, claim?.evidence.end)).toBe('$3 million');
  });
  it('give a figure that is said once for several years to each of them', () => {
    const text =
      'There were no repurchases during the years ended December 31, 2024 and 2023. In 2024, freight cost $3 million.';
    const claims = read([...DATES, text]).filter(({ source }) => source === 'kilns#5');
    const said = claims.map(({ quantity, period }) => `${quantity.surface} ${period?.label}`);
    expect(said.sort()).toEqual(['$3 million 2024', 'no 2023', 'no 2024']);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(3);
  });
  it('leave a line alone that stands alone, or whose report is not known', () => {
    expect(read(['Glazing expense was $3 million.'])[0]?.period).toBeNull();
    expect(read(['Glazing expense was $3 million.', 'We own 40 kilns.']).map(({ period }) => period)).toEqual([
      null,
      null,
    ]);
  });
});
