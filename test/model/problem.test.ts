import { expect, test } from 'vitest';
import { problem, problemLine } from '../../src/model/problem.ts';

test.each([
  ['is protected', 'Save a copy.', 'a.pdf: is protected. Save a copy.'],
  ['is protected.', 'Save a copy.', 'a.pdf: is protected. Save a copy.'],
  ['is protected', null, 'a.pdf: is protected'],
])('a problem and its hint are sentences: %s %s', (message, hint, line) => {
  expect(problemLine(problem('password-protected', 'a.pdf', message, { hint }))).toBe(line);
});
