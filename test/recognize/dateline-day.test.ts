import { expect, it } from 'vitest';
import { datelineDay } from '../../src/recognize/dateline-day.ts';

it.each([
  ['Tilsit lost more\n\nTOLEDO, Ohio, May 20 (Example Wire) - Tilsit lost', { month: 5, day: 20 }],
  ['ELBING, 3 June – Tilsit lost', { month: 6, day: 3 }],
  ['Sept. 9 -- Tilsit lost', { month: 9, day: 9 }],
  ['NEW LEEDS, Jan 7 — “We lost”', { month: 1, day: 7 }],
])('the day of a dateline without its year: %s', (text, day) => {
  expect(datelineDay(text)).toEqual(day);
});

it.each([
  ['TOLEDO, May 20, 2025 (Example Wire) - Tilsit lost'],
  ['On May 20 - a Tuesday - Tilsit lost'],
  ['Tilsit lost $9 million from May 20 - June 3.'],
  ['TOLEDO, Marble 20 - Tilsit lost'],
  ['TOLEDO, May 47 - Tilsit lost'],
  ['Tilsit lost'],
])('none: %s', (text) => {
  expect(datelineDay(text)).toBeNull();
});
