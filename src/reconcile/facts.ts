import type { Claim } from '../model/claim.ts';
import { groupBy } from './group-by.ts';
import type { Reading } from './reading.ts';
import { meet } from './units.ts';
import { isOneSided } from './verdict.ts';

/** What one source says at one or many places: the claims that share all aspects and the value; the most precise one speaks for them. */
export type Fact = { readonly reading: Reading; readonly readings: readonly Reading[] };

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Two infinite widths are equal, and their difference is not a number.
const compareNumber = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of reading: by source, then place, then id. Total, so that shuffled input gives the same output. */
export const byPlace = (a: Claim, b: Claim): number =>
  compareText(a.source, b.source) || a.evidence.start - b.evidence.start || compareText(a.id, b.id);

const isPlain = (reading: Reading): boolean => reading.measure.modifier === 'exact';

/** The most precise first: exact before hedged, fine print before coarse, tagged before read, then the order of reading. */
export const byPrecision = (a: Reading, b: Reading): number =>
  Number(isPlain(b)) - Number(isPlain(a)) || compareNumber(a.width, b.width) || byPlace(a.claim, b.claim);

/** All aspects but the source: equal for claims of different documents that may be one fact. */
export const aspectsKey = (r: Reading): string =>
  [
    r.concept,
    r.sign,
    r.dimension,
    r.unit,
    r.per,
    r.kind,
    r.parties.join('\t'),
    r.scope.join('\t'),
    r.period,
    r.definition,
    r.claim.modality,
  ].join('\n');

const valueKey = ({ measure: { value, step, modifier, allowed } }: Reading): string =>
  `${modifier} ${value ?? `${allowed.low}..${allowed.high}`} ${step}`;

/** "about $1.25 billion" and "$1.25 billion" are one fact; "more than $40 billion" and "$45 billion" are two. */
const saysTheSame = (fine: Reading, coarse: Reading): boolean =>
  !isOneSided(coarse.measure) &&
  !isOneSided(fine.measure) &&
  fine.measure.step !== null &&
  coarse.measure.step !== null &&
  !(isPlain(coarse) && isPlain(fine) && fine.measure.step.eq(coarse.measure.step)) &&
  meet(fine.measure.print, coarse.measure.print);

/** More distinct values than this under the same aspects are a list, not one number printed at several precisions. */
const MANY_VALUES = 64;

const factsOf = (group: readonly Reading[]): Fact[] => {
  const byValue = groupBy(group, valueKey);
  const distinct = [...byValue.values()]
    .map((same) => same.sort(byPrecision))
    .sort((a, b) => byPrecision(a[0] as Reading, b[0] as Reading));
  const facts: { reading: Reading; readings: Reading[] }[] = [];
  for (const same of distinct) {
    const [first] = same;
    if (!first) continue;
    const home = distinct.length > MANY_VALUES ? undefined : facts.find((fact) => saysTheSame(fact.reading, first));
    if (home) home.readings.push(...same);
    else facts.push({ reading: first, readings: same });
  }
  return facts;
};

/** Groups readings into facts, in near-linear time; the order of the input does not matter. */
export const facts = (readings: Iterable<Reading>): Fact[] => {
  return [...groupBy(readings, (reading) => `${reading.source} ${aspectsKey(reading)}`).values()]
    .flatMap(factsOf)
    .sort((a, b) => byPlace(a.reading.claim, b.reading.claim));
};
