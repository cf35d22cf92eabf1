import { expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

const endsIn = async (text: string): Promise<(string | null)[]> =>
  (await claimsIn(text)).filter(({ concept }) => concept === 'contract-end').map(({ quantity }) => quantity.value);

test('what will be paid from one day through another ends with the other', async () => {
  const text = 'Oststein will pay Tilsit $5 million a month from October 1, 2025 through September 30, 2031.';
  expect(await endsIn(text)).toEqual(['2031-09-30']);
  const [end] = (await claimsIn(text)).filter(({ concept }) => concept === 'contract-end');
  expect(text.slice(end?.evidence.start, end?.evidence.end)).toBe('September 30, 2031');
});

test.each([
  'Oststein paid Tilsit $5 million a month from October 1, 2025 through September 30, 2026.',
  'Oststein paid the agreed fee late during the period ended December 31, 2026.',
  'Costs rose with new leases entered into in 2025.',
  'Oststein had sales of $5 million a month from October 1, 2025 through September 30, 2026.',
])('what was so from one day through another ends nothing: %s', async (text) => {
  expect(await endsIn(text)).toEqual([]);
});

test.each([
  ['The contract of Tilsit is set to expire in February.', ['2026-02']],
  ['The contract of Tilsit expires in February.', ['2026-02']],
  ['The contract of Tilsit expired in February.', ['2025-02']],
])('a month in which a contract will end is the next: %s', async (text, ends) => {
  expect(await endsIn(`Tilsit grows\n\nNovember 19, 2025\n\n${text}`)).toEqual(ends);
});
