import { isAgeInParentheses } from '../apposed-age.ts';
import type { NameRule } from '../reading.ts';

/** "1. Business", "(3)", "2) Risk", "Total (1)", "12" alone on its line: numbers of items, of notes and of pages. */
export const nameList: NameRule = {
  id: 'name-list',
  opens: { kinds: ['number'], words: ['(', '['] },
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    if (token?.text === '(' && /^\d{1,2}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ')')
      return tokens[i + 3]?.text === '%' || isAgeInParentheses(scan, i) ? -1 : i + 3;
    if (token?.text === '[' && /^\d{1,3}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ']') return i + 3;
    if (i > 0 || token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return -1;
    if (tokens.length === 1) return 1;
    const next = tokens[1];
    return (next?.text === '.' || next?.text === ')') && next.glued && tokens[2]?.glued === false ? 2 : -1;
  },
};
