import type { Decimal } from 'decimal.js';
import type { Modifier } from '../model/quantity.ts';
import type { Numeral } from './numeral.ts';
import type { Opening } from './opening.ts';
import type { Scan } from './scan.ts';

/** Tokens `[first, last)` of one end of a range, and its decimals. */
export type PrintedEnd = { readonly first: number; readonly last: number; readonly decimals: number | null };

/** What a rule made of a numeral and the words around it: tokens `[first, last)` are the surface. */
export type Reading = {
  readonly first: number;
  readonly last: number;
  /** In the plain unit; null where only the ends are known. */
  readonly value: Decimal | null;
  /** The ends of a range or of vague words; null for a single value. */
  readonly ends: { readonly low: Decimal; readonly high: Decimal } | null;
  /** How the ends of a range are printed; null where they are not, as in "hundreds". */
  readonly printed: { readonly low: PrintedEnd; readonly high: PrintedEnd } | null;
  readonly decimals: number | null;
  /** null: a bare numeral, which may take its unit from a neighbour ("10 to 20 percent"). */
  readonly unit: string | null;
  readonly per: string | null;
  readonly modifier: Modifier;
  /** "under 200" and "less than 200" bound without being close, as "nearly 200" is. */
  readonly isFar: boolean;
  /** The power of ten of its own scale word. */
  readonly scale: number;
  /** The phrase around it, with hedge, noun and rate; tokens `[phraseFirst, phraseLast)`. */
  readonly phraseFirst: number;
  readonly phraseLast: number;
  readonly rules: readonly string[];
};

/** Reads the number at token `i` as one kind of quantity, or null. `numeral` is the number that begins there, where one does. */
export type UnitRule = {
  readonly id: string;
  readonly opens: Opening;
  readonly read: (scan: Scan, i: number, numeral: Numeral | null) => Reading | null;
};

/** Looks at what stands around a reading and returns it changed, or the same. */
export type ContextRule = {
  readonly id: string;
  readonly refine: (scan: Scan, reading: Reading) => Reading;
};

/** Combines neighbouring readings, in order: ranges, lists. */
export type JoinRule = {
  readonly id: string;
  readonly join: (scan: Scan, readings: readonly Reading[]) => Reading[];
};

/** A name, reference or date that only looks like a number: the token after it, or -1 where there is none at `i`. */
export type NameRule = {
  readonly id: string;
  readonly opens: Opening;
  readonly end: (scan: Scan, i: number) => number;
};

/** The same reading but for what `more` says. Written out, for the reason told in `mentions.ts`. */
export const changed = (
  it: Reading,
  {
    first = it.first,
    last = it.last,
    value = it.value,
    ends = it.ends,
    printed = it.printed,
    decimals = it.decimals,
    unit = it.unit,
    per = it.per,
    modifier = it.modifier,
    isFar = it.isFar,
    scale = it.scale,
    phraseFirst = it.phraseFirst,
    phraseLast = it.phraseLast,
    rules = it.rules,
  }: Partial<Reading>,
): Reading => ({
  first,
  last,
  value,
  ends,
  printed,
  decimals,
  unit,
  per,
  modifier,
  isFar,
  scale,
  phraseFirst,
  phraseLast,
  rules,
});

/** The plain reading of a numeral in a unit; `more` says what is special. */
export const reading = (numeral: Numeral, unit: string | null, rule: string, more: Partial<Reading> = {}): Reading => {
  const first = more.first ?? numeral.first;
  const last = more.last ?? numeral.last;
  const plain: Reading = {
    first,
    last,
    value: numeral.vague === null ? numeral.value : null,
    ends: numeral.vague,
    printed: null,
    decimals: numeral.vague === null ? numeral.decimals : null,
    unit,
    per: null,
    modifier: numeral.vague === null ? 'exact' : 'vague',
    isFar: false,
    scale: numeral.scale,
    phraseFirst: first,
    phraseLast: last,
    rules: [rule],
  };
  return changed(plain, more);
};

/** The same reading with its numbers moved by a factor, as "cents" are hundredths of a dollar. */
export const scaled = (it: Reading, power: number): Reading => {
  const factor = 10 ** power;
  const printed = (end: PrintedEnd): PrintedEnd => ({
    first: end.first,
    last: end.last,
    decimals: end.decimals === null ? null : end.decimals - power,
  });
  return changed(it, {
    value: it.value?.times(factor) ?? null,
    ends: it.ends === null ? null : { low: it.ends.low.times(factor), high: it.ends.high.times(factor) },
    printed: it.printed === null ? null : { low: printed(it.printed.low), high: printed(it.printed.high) },
    decimals: it.decimals === null ? null : it.decimals - power,
  });
};
