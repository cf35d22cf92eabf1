import type { Passage, ReportIndex } from './report-index.ts';

/** A sentence of the report and how much of what was asked for it says, from 0 to 1. */
export type Found = { readonly passage: Passage; readonly coverage: number };

/** The sentences of the report that say most of the stems, the best first. */
export const passagesAbout = (stems: Iterable<string>, index: ReportIndex, most: number): Found[] => {
  const worth = new Map<number, number>();
  let asked = 0;
  for (const stem of new Set(stems)) {
    const weight = index.weight(stem);
    asked += weight;
    for (const i of index.passagesOf.get(stem) ?? []) worth.set(i, (worth.get(i) ?? 0) + weight);
  }
  if (asked === 0) return [];
  return [...worth]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([i, each]) => ({ passage: index.passages[i] as Passage, coverage: each / asked }));
};

/** How much of one set of stems another has, by weight. */
export const shareOf = (
  stems: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: ReportIndex['weight'],
): number => {
  let [all, both] = [0, 0];
  for (const stem of stems) {
    all += weight(stem);
    if (other.has(stem)) both += weight(stem);
  }
  return all === 0 ? 0 : both / all;
};
