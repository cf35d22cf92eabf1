import { expect, it } from 'vitest';
import { mannerOf } from '../../src/pipeline/read-story.ts';
import { termsOf } from '../../src/pipeline/report-terms.ts';
import { reportOf, verdicts } from '../reconcile/against.ts';

const TABLE = `## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |
`;

const YEAR_OF_MARLOW = {
  form: '10-K',
  accession: null,
  cik: null,
  registrant: 'Marlow Lines, Inc.',
  fileNumber: null,
  filed: null,
  periodEnd: '2025-12-31',
  fiscalYearEnd: '12-31',
  ticker: null,
} as const;

const YEAR = { form: '10-K', periodEnd: '2025-06-30', fiscalYearEnd: '06-30' } as const;

it('reads a story by the year of the report that it is held against', async () => {
  const report = await reportOf(TABLE, YEAR);
  expect(await verdicts('Revenue of Harrow Ferries was $650 million in fiscal 2025.', report)).toEqual([
    'conflict $650 million',
  ]);
  expect(await verdicts('Revenue of Harrow Ferries was $612 million in fiscal 2025.', report)).toEqual([
    'match $612 million',
  ]);
  // The calendar's year is nobody's fiscal one.
  expect(await verdicts('Revenue of Harrow Ferries was $650 million in 2025.', report)).toEqual([]);
});

it('reads an undated story as written when its report was out, which its tables tell where it has no cover', async () => {
  const story = 'Harrow Ferries had revenue of $621 million last year.';
  const dated = await reportOf(TABLE.replaceAll('June 30', 'December 31'), {
    ...YEAR,
    periodEnd: '2025-12-31',
    fiscalYearEnd: '12-31',
  });
  expect(await verdicts(story, dated)).toEqual(['conflict $621 million']);
  const rows = '| Crews | 9 | 8 |\n| Piers | 7 | 6 |\n';
  const bare = await reportOf(`${TABLE.replaceAll('June 30', 'December 31')}${rows}`, {
    form: null,
    periodEnd: null,
    fiscalYearEnd: null,
  });
  expect(await verdicts(story, bare)).toEqual(['conflict $621 million']);
  // Two years before, nobody wrote of that report.
  expect(await verdicts(`${story} Sales had grown in 2023.`, dated)).toEqual([]);
});

it('leaves a story alone that is of others, and reads one of several by the filers that it names', async () => {
  const fiscal = await reportOf(TABLE, YEAR);
  const june = termsOf(fiscal, []);
  const december = termsOf({ ...fiscal, filing: { ...YEAR_OF_MARLOW } }, []);
  const manner = (text: string, kind: 'news' | 'filing' = 'news') => mannerOf({ kind, text }, [june, december]);
  expect(manner('Harrow Ferries carried more in fiscal 2025.')?.frame?.year?.month).toBe(6);
  // Marlow Lines counts as the calendar does, and of two that count apart nobody knows.
  expect(manner('Marlow Lines carried more in fiscal 2025.')).toEqual({
    frame: {
      form: null,
      periodEnd: null,
      year: { month: 12, day: 31, yearsAfterName: 0 },
      money: 0,
      out: '2026-03-11',
    },
    parts: [],
    filer: 'Marlow Lines, Inc.',
  });
  expect(manner('Marlow Lines and Harrow Ferries carried more.')).toEqual({ frame: null, parts: [], filer: null });
  expect(manner('The ferries had to harrow the harbour.')).toBe(null);
  expect(manner('Harrow Ferries carried more in fiscal 2025.', 'filing')).toBe(null);
  expect(mannerOf({ kind: 'news', text: 'Harrow Ferries carried more.' }, [])).toBe(null);
});

it('knows a filer that writes itself small by its own spelling only', async () => {
  const fiscal = await reportOf(TABLE, YEAR);
  const own = termsOf({ ...fiscal, filing: { ...YEAR_OF_MARLOW, registrant: 'iKiln Inc.' } }, []);
  expect(mannerOf({ kind: 'news', text: 'Sales of iKiln rose.' }, [own])).not.toBe(null);
  expect(mannerOf({ kind: 'news', text: 'IKILN RISES' }, [own])).not.toBe(null);
  expect(mannerOf({ kind: 'news', text: 'An ikiln is an oven.' }, [own])).toBe(null);
});

const QUARTER = `## Statements of Operations

(in millions)

| | Three Months Ended December 31, 2025 | Three Months Ended December 31, 2024 | Six Months Ended December 31, 2025 | Six Months Ended December 31, 2024 |
| --- | --- | --- | --- | --- |
| Revenue | $612 | $546 | $1,204 | $1,071 |
| Crew costs | 210 | 190 | 405 | 377 |
| Fuel | 120 | 131 | 240 | 262 |
| Harbour fees | 33 | 31 | 64 | 60 |
| Repairs | 41 | 38 | 80 | 77 |
| Net income | 88 | 79 | 171 | 150 |
| Ticketing | 12 | 11 | 23 | 21 |
| Catering | 9 | 8 | 17 | 15 |
| Insurance | 14 | 13 | 27 | 25 |
| Rent | 6 | 5 | 11 | 10 |
`;
const UNCOVERED = { form: null, periodEnd: null, fiscalYearEnd: null } as const;

it('counts the quarters of a story as the tables of a report without a cover do', async () => {
  const report = await reportOf(QUARTER, UNCOVERED);
  const story = (revenue: string, half: string): string =>
    `Harrow carries more\n\nHARROW, Feb. 8, 2026 — Harrow Ferries said its second-quarter revenue was ${revenue}.\n\n` +
    `For the first six months of its fiscal year, revenue was ${half}.`;
  expect(await verdicts(story('$612 million', '$1.204 billion'), report)).toEqual([
    'match $612 million',
    'match $1.204 billion',
  ]);
  expect(await verdicts(story('$546 million', '$1.204 billion'), report)).toContain('conflict $546 million');
  expect(await verdicts(story('$612 million', '$1.071 billion'), report)).toContain('conflict $1.071 billion');
});

it('counts as a filer by the calendar does, whatever stretch its story is told over', async () => {
  const half = QUARTER.replaceAll('December 31', 'June 30');
  const report = await reportOf(half, UNCOVERED);
  const story = (revenue: string): string =>
    `Harrow carries more\n\nHARROW, Aug. 8, 2025 — In the first half of 2025, revenue of Harrow Ferries was ${revenue}.\n\n` +
    'Its crews have grown over the 12 months to June.';
  expect(await verdicts(story('$1.204 billion'), report)).toEqual(['match $1.204 billion']);
  expect(await verdicts(story('$1.402 billion'), report)).toEqual(['conflict $1.402 billion']);
});
