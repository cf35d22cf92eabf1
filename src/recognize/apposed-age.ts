import { isCapital, isHeadline, type Scan } from './scan.ts';

/** Younger and older are notes, years and other numbers. */
const [YOUNGEST, OLDEST] = [16, 105];

/** "Jane Doe (47) was", "John Smith (34, of Leeds)": is the number that a parenthesis opens at `at` the age of who is named before it? */
export const isAgeInParentheses = (scan: Scan, at: number): boolean => {
  const { tokens } = scan;
  const [age, after] = [tokens[at + 1], tokens[at + 2]];
  if (tokens[at]?.text !== '(' || tokens[at]?.glued || !/^\d{2,3}$/.test(age?.text ?? '')) return false;
  if (Number(age?.text) < YOUNGEST || Number(age?.text) > OLDEST) return false;
  if (after?.text !== ')' && (after?.text !== ',' || tokens[at + 3]?.kind === 'number')) return false;
  const isName = [at - 1, at - 2].every(
    (k) => tokens[k]?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(tokens[k]?.text ?? ''),
  );
  // "Net Income (34) Total": a note in a table; a sentence goes on in small letters.
  return isName && !isHeadline(scan) && (after.text === ',' || !isCapital(tokens[at + 3]));
};
