import { expect, it } from 'vitest';
import { releaseYear } from '../../src/recognize/release-year.ts';

it('reads the year of who announces a quarter by the day on which that ended', () => {
  const retailer = `Harrow Stores Announces Fourth Quarter Fiscal 2024 Results\n\nHarrow Stores today announced results for the
    thirteen-week period (“fourth quarter”) and fifty-two-week period (“fiscal year”) ended February 1, 2025.`;
  expect(releaseYear(retailer)).toEqual({ month: 1, day: 31, yearsAfterName: 1 });
  const weeks = 'results for the first quarter (twelve weeks) of fiscal 2025, ended November 24, 2024.';
  expect(releaseYear(weeks)).toEqual({ month: 8, day: 31, yearsAfterName: 0 });
  const ahead = 'Marlow Chips reports second quarter of fiscal year 2026 results for the quarter ended July 27, 2025';
  expect(releaseYear(ahead)).toEqual({ month: 1, day: 31, yearsAfterName: 0 });
});

it('says nothing where a release says only one of them, or none that fit', () => {
  expect(releaseYear('Fourth Quarter Fiscal 2024 Results')).toBe(null);
  expect(releaseYear('the quarter ended February 1, 2025')).toBe(null);
  expect(releaseYear('Fourth Quarter Fiscal 2019 Results ended February 1, 2025')).toBe(null);
});
