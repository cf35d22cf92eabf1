import { expect, it } from 'vitest';
import { isToldOf, storyFrame } from '../../src/pipeline/report-frame.ts';
import { reportOf, verdicts } from '../reconcile/against.ts';

const TABLE = `## Consolidated Statements of Income

(in millions)

| | Year Ended June 30, 2025 | Year Ended June 30, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |
`;

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

it('leaves a story alone that is of others, or held against reports that count their years apart', async () => {
  const report = await reportOf(TABLE, YEAR);
  const calendar = await reportOf(TABLE, { ...YEAR, fiscalYearEnd: '12-31' });
  const story = 'Harrow Ferries carried more in fiscal 2025.';
  expect(isToldOf(story, [report])).toBe(true);
  expect(isToldOf('Marlow Lines carried more in fiscal 2025.', [report])).toBe(false);
  expect(isToldOf(story, [])).toBe(false);
  expect(storyFrame([report])?.year?.month).toBe(6);
  expect(storyFrame([report, calendar])).toBe(null);
  expect(storyFrame([calendar])).toBe(null);
});
