import { groupBy } from './group-by.ts';
import type { Reading } from './reading.ts';
import { meet } from './units.ts';

/** "advertising services", "hardware products", "night ferry revenue": what sort of line it is, behind which line. */
const SORT_OF_LINE = /^(.+) (?:services?|products?|sales|revenues?)$/;

/** The figures of filings for one part of a filer each, by the part's name. */
type Parts = ReadonlyMap<string, readonly Reading[]>;

const measureKey = ({ source, concept, sign, unit, per, kind, period, definition }: Reading): string =>
  JSON.stringify([source, concept, sign, unit, per, kind, period, definition]);

/** Does a filing give the two different figures of one measure and time? */
const areTwo = (parts: Parts, one: string, other: string): boolean => {
  const given = groupBy(parts.get(one) ?? [], measureKey);
  return (parts.get(other) ?? []).some((reading) => {
    const same = given.get(measureKey(reading));
    return same !== undefined && !same.some(({ measure }) => meet(measure.allowed, reading.measure.allowed));
  });
};

/** The short form of each name that filings give a line, unless it is another line's, or that of two. */
const shortForms = (parts: Parts): ReadonlyMap<string, string> => {
  const byShort = groupBy([...parts.keys()], (name) => SORT_OF_LINE.exec(name)?.[1] ?? '');
  return new Map(
    [...byShort].flatMap(([short, [name, another]]) =>
      short !== '' && name !== undefined && another === undefined && !areTwo(parts, short, name)
        ? [[name, short] as const]
        : [],
    ),
  );
};

/** One scope for a line under its short name and its long one: stories call "Advertising" what a filing's row calls "Advertising services". */
export const withShortScopes = (readings: readonly Reading[]): readonly Reading[] => {
  const parts = groupBy(
    readings.filter(({ filing, scope }) => filing && scope.length === 1),
    ({ scope: [name] }) => name ?? '',
  );
  const forms = shortForms(parts);
  if (forms.size === 0) return readings;
  return readings.map((reading) =>
    reading.scope.some((name) => forms.has(name))
      ? { ...reading, scope: [...new Set(reading.scope.map((name) => forms.get(name) ?? name))].sort() }
      : reading,
  );
};
