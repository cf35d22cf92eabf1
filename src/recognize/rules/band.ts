import { Exact } from '../../text/interval.ts';
import { numeral } from '../numeral.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** The part of a decade that "low", "mid" and "high" are. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [0, 3]],
  ['mid', [4, 6]],
  ['high', [7, 9]],
]);

const hyphened = ({ tokens }: Scan, at: number): number => (isHyphen(tokens[at]) ? at + 1 : at);

/** Where the decade at token `at` begins, and the token after it: "teens" 10, "single digits" 0, "30s" 30. */
const decadeAt = (scan: Scan, at: number): { from: number; last: number } | null => {
  const { tokens } = scan;
  const word = tokens[at];
  if (word?.lower === 'teens') return { from: 10, last: at + 1 };
  if (word?.kind === 'number' && /^[2-9]0$/.test(word.text) && tokens[at + 1]?.lower === 's' && tokens[at + 1]?.glued)
    return { from: Number(word.text), last: at + 2 };
  const digits = hyphened(scan, at + 1);
  if (!/^digits?$/.test(tokens[digits]?.lower ?? '')) return null;
  if (word?.lower === 'single') return { from: 0, last: digits + 1 };
  return word?.lower === 'double' ? { from: 10, last: digits + 1 } : null;
};

/** "the mid-teens", "low single digits", "high-20s percent", "mid-single-digit growth": the part of a decade, by its ends. */
export const band: UnitRule = {
  id: 'band',
  opens: { words: [...PARTS.keys()] },
  read: (scan, i): Reading | null => {
    const { tokens } = scan;
    const part = PARTS.get(tokens[i]?.lower ?? '');
    const decade = part === undefined ? null : decadeAt(scan, hyphened(scan, i + 1));
    if (part === undefined || decade === null) return null;
    const percent = /^(percent|percentage|%)$/.test(tokens[decade.last]?.lower ?? '');
    const low = new Exact(Math.max(1, decade.from + part[0]));
    const vague = { low, high: new Exact(decade.from + part[1]) };
    const it = numeral({ first: i, last: percent ? decade.last + 1 : decade.last, value: low, vague });
    return reading(it, percent ? 'percent' : 'pure', 'band');
  },
};
