import { expect, it } from 'vitest';
import { entityKeys } from '../../src/reconcile/names.ts';

it('knows a filer by its initials', () => {
  const key = entityKeys([], ['PELL & GROVE CO', 'Northern Barge Lines, Inc.']);
  expect([key('P&G'), key('NBL')]).toEqual(['pell grove', 'northern barge lines']);
  // Two letters start too many names, and what is not all capitals is a word.
  expect([key('PG'), key('Nbl'), key('NBX')]).toEqual(['pg', 'nbl', 'nbx']);
});

it('and by none that two filers share', () => {
  const key = entityKeys([], ['Northern Barge Lines, Inc.', 'Nordic Boat Leasing AG']);
  expect(key('NBL')).toBe('nbl');
});
