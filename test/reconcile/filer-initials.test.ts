import { expect, it } from 'vitest';
import { entityKeys } from '../../src/reconcile/names.ts';

it('knows a filer by its initials', () => {
  const key = entityKeys([], ['ROOK & WREN CO', 'Northern Barge Lines, Inc.']);
  expect([key('R&W'), key('NBL')]).toEqual(['rook wren', 'northern barge lines']);
  // Two letters start too many names, and what is not all capitals is a word.
  expect([key('RW'), key('Nbl'), key('NBX')]).toEqual(['rw', 'nbl', 'nbx']);
});

it('and by none that two filers share', () => {
  const key = entityKeys([], ['Northern Barge Lines, Inc.', 'Nordic Boat Leasing AG']);
  expect(key('NBL')).toBe('nbl');
});
