import type { Claim } from '../model/claim.ts';
import type { Reading } from './reading.ts';
import { baseUnit } from './units.ts';

/** Every value that some documents print, of whatever concept, by dimension and unit, in order. */
export type PrintedValues = ReadonlyMap<string, readonly number[]>;

const keyOf = (dimension: string, unit: string): string => `${dimension}|${unit}`;

export const printedValues = (claims: Iterable<Claim>): PrintedValues => {
  const values = new Map<string, number[]>();
  for (const { quantity } of claims) {
    const { dimension, unit, factor } = baseUnit(quantity.unit);
    const value = Math.abs(Number(quantity.value)) * factor.toNumber();
    if (quantity.value === null || !Number.isFinite(value)) continue;
    const list = values.get(keyOf(dimension, unit));
    if (list) list.push(value);
    else values.set(keyOf(dimension, unit), [value]);
  }
  for (const list of values.values()) list.sort((a, b) => a - b);
  return values;
};

/** Is there a printed value within what the reading's own print allows? */
export const isPrintedAnywhere = (values: PrintedValues, { dimension, unit, measure: { print } }: Reading): boolean => {
  const list = values.get(keyOf(dimension, unit)) ?? [];
  const [from, to] = [
    print.low?.toNumber() ?? Number.NEGATIVE_INFINITY,
    print.high?.toNumber() ?? Number.POSITIVE_INFINITY,
  ];
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < list.length && (list[low] as number) <= to;
};
