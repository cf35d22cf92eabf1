import type { Fact } from './facts.ts';
import { UNKNOWN_FILER } from './names.ts';
import type { Reading } from './reading.ts';

/** How many facts on each side of a value are looked at in one bucket: what keeps the whole near-linear. */
const REACH = 24;

const ANY = '*';
const NONE = '-';

/** Facts by concept and party, then by period, each bucket in order of value. */
export type FactIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Fact[]>>;

const holderKey = ({ concept, dimension }: Reading, party: string): string => `${concept}|${dimension}|${party}`;

/** What the map holds under the key, made first where it holds nothing yet. */
const heldUnder = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  let held = map.get(key);
  if (held === undefined) {
    held = make();
    map.set(key, held);
  }
  return held;
};

/** Whose a reading is: its parties; a site is the same site whoever is said to own it. */
const holders = ({ identity, parties, scope }: Reading): readonly string[] =>
  identity === 'capacity' ? [...new Set([...parties, ...scope])] : parties;

export const indexFacts = (facts: readonly Fact[]): FactIndex => {
  const index = new Map<string, Map<string, Fact[]>>();
  // Sorted once, so that every bucket comes out in order.
  for (const fact of [...facts].sort((a, b) => a.reading.size - b.reading.size)) {
    const { reading } = fact;
    const parties = reading.parties.length === 0 ? [...holders(reading), NONE, ANY] : [...holders(reading), ANY];
    for (const party of parties) {
      const byPeriod = heldUnder(index, holderKey(reading, party), () => new Map<string, Fact[]>());
      for (const period of [reading.period ?? NONE, ANY]) heldUnder(byPeriod, period, () => []).push(fact);
    }
  }
  return index;
};

/** The facts of a bucket around a value: all of a small one, `REACH` to each side in a large one. */
const around = (bucket: readonly Fact[], size: number): readonly Fact[] => {
  if (bucket.length <= 2 * REACH) return bucket;
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket[middle] as Fact).reading.size < size) low = middle + 1;
    else high = middle;
  }
  return bucket.slice(Math.max(0, low - REACH), low + REACH);
};

/** Facts of the same concept and dimension whose party and period agree with the reading's or are left open by one side. */
export const candidates = (index: FactIndex, reading: Reading): Fact[] => {
  const named = reading.parties.length > 0 && !reading.parties.includes(UNKNOWN_FILER);
  const parties = named ? [...holders(reading), UNKNOWN_FILER, NONE] : [ANY];
  const periods = reading.period !== null && reading.identity !== 'capacity' ? [reading.period, NONE] : [ANY];
  const found = new Set<Fact>();
  const { size } = reading;
  for (const party of parties) {
    const byPeriod = index.get(holderKey(reading, party));
    if (byPeriod === undefined) continue;
    for (const period of periods) for (const fact of around(byPeriod.get(period) ?? [], size)) found.add(fact);
  }
  return [...found];
};
