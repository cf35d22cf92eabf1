import { expect, it } from 'vitest';
import { statedDate } from '../../src/parse/stated-date.ts';

it.each([
  'May 21, 2026',
  'Thu, May 21, 2026',
  'Thu, May 21, 2026, 9:02 AM',
  'Thu, May 21, 2026 at 9:02 AM EDT · 3 min read',
  'Thursday, 21 May 2026 9.15 a.m. ET',
  'Jane Roe | Thu, May 21, 2026 | Barges',
])('the day of a story is a line of its own: %s', (line) => {
  expect(statedDate(`Barges sell\n\nJane Roe\n${line}\n\nTilsit lost money.`)).toBe('2026-05-21');
});

it.each([
  'May 21, 2026 (Example Wire) - Tilsit sold barges.',
  'Good morning. It’s Thursday, May 21, 2026, and Tilsit sold barges.',
  'Follow along. All times Eastern. Thursday, May 21, 2026',
])('the day of a story opens its first sentence: %s', (line) => {
  expect(statedDate(`Barges sell\n\n${line}`)).toBe('2026-05-21');
});

it.each([
  'May 21, 2026 - Tilsit opens',
  'It was May 21, 2026',
  'Tilsit met on May 21, 2026, 9:02 AM',
  'Since May 21, 2026',
  'Thu, May 21',
])('a sentence says nothing of it: %s', (line) => {
  expect(statedDate(`Barges sell\n\n${line}\n\nTilsit lost money.`)).toBeNull();
});
