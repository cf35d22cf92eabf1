import { expect, it } from 'vitest';
import { reportOf, verdicts } from './against.ts';

const TOTAL = 'On May 4, 2025, Harrow Ferries signed a contract with Marlow Lines for a total value of $3.9 million.';
const conflicts = async (second: string): Promise<string[]> => {
  const report = await reportOf('Harrow Ferries runs boats.');
  const found = await verdicts(`Harrow Ferries and Marlow Lines\n\nMay 6, 2025\n\n${TOTAL}\n\n${second}\n`, report);
  return found.filter((verdict) => verdict.startsWith('conflict'));
};

it('a story contradicts itself on the value of its one contract', async () => {
  expect(await conflicts('Harrow Ferries’ contract with Marlow Lines has a total value of $3.1 million.')).toHaveLength(
    1,
  );
});

it('but not where it tells what part of it is', async () => {
  expect(
    await conflicts(
      'Of Harrow Ferries’ total value, $3.1 million was the value of its contract with Marlow Lines for the winter.',
    ),
  ).toEqual([]);
});
