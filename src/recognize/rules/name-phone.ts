import type { NameRule } from '../reading.ts';
import { isDash, isHyphen } from '../scan.ts';

/** Numbers that are dialled for help, and what is said of them: "911 calls", "a 999 operator". */
const EMERGENCY = /^(911|999|112|988|311|000)$/;
const CALLED =
  /^(calls?|callers?|operators?|dispatch(?:ers?)?|centers?|centres?|systems?|services?|line|tape|tapes|recordings?)$/;

/** "415-555-0100", "(415) 555-0100", "+44 20 7946 0958", "1-800-555-0199", "1-800-SEC-0330", "94105-1234", "333-123456": digits in groups. */
export const namePhone: NameRule = {
  id: 'name-phone',
  opens: { kinds: ['number'], words: ['(', '+'] },
  end: (scan, i) => {
    const { tokens } = scan;
    const isDigits = (at: number): boolean => tokens[at]?.kind === 'number' && /^\d+$/.test(tokens[at]?.text ?? '');
    const isJoin = (at: number): boolean =>
      isDash(tokens[at]) && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
    // "(415) 555-0100"
    if (tokens[i]?.text === '(' && /^\d{3}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ')')
      return /^\d{3}$/.test(tokens[i + 3]?.text ?? '') && isDigits(i + 5) ? i + 6 : -1;
    if (tokens[i]?.text === '+' && isDigits(i + 1) && tokens[i + 1]?.glued) {
      let at = i + 2;
      while (
        isDigits(at) ||
        ((isHyphen(tokens[at]) || tokens[at]?.text === '(' || tokens[at]?.text === ')') && at < i + 16)
      )
        at += 1;
      return at - i >= 4 ? at : -1;
    }
    if (!isDigits(i)) return -1;
    if (EMERGENCY.test(tokens[i]?.text ?? '') && CALLED.test(tokens[i + 1]?.lower ?? '')) return i + 1;
    let groups = 1;
    let at = i + 1;
    while (isJoin(at) && isDigits(at + 1)) {
      groups += 1;
      at += 2;
    }
    if (groups >= 3) return at;
    // "1-800-FLOWERS", "1-800-SEC-0330"
    if (groups === 2 && tokens[i]?.text === '1' && isDash(tokens[at]) && tokens[at]?.glued && tokens[at + 1]?.glued) {
      while (isDash(tokens[at]) && tokens[at + 1]?.glued) at += 2;
      return at;
    }
    // Two groups: a file number or a ZIP+4 has a long or zero-led second group.
    const second = tokens[at - 1]?.text ?? '';
    const first = tokens[i]?.text ?? '';
    const isCode =
      groups === 2 &&
      (second.length > 4 ||
        (second.startsWith('0') && second.length > 1) ||
        (first.length >= 5 && second.length === 4));
    return isCode ? at : -1;
  },
};
