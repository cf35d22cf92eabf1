import type { Finding } from '../model/finding.ts';
import { sayingOf } from '../text/saying.ts';

export type FindingDiff = {
  readonly new: readonly Finding[];
  /** The same finding, but the verdict, the severity or the message is another. */
  readonly changed: readonly { readonly previous: Finding; readonly current: Finding }[];
  readonly gone: readonly Finding[];
  readonly unchanged: readonly Finding[];
};

const says = ({ verdict, severity, message }: Finding): string => JSON.stringify([verdict, severity, message]);

/** Takes from each list what has a partner in the other one: by a key, each at most once, in the order given. */
const pairBy = (
  previous: readonly Finding[],
  current: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Map<Finding, Finding> => {
  const before = new Map<string, Finding[]>();
  for (const finding of previous) {
    const key = keyOf(finding);
    const known = before.get(key);
    if (known) known.push(finding);
    else before.set(key, [finding]);
  }
  const partners = new Map<Finding, Finding>();
  for (const finding of current) {
    const partner = before.get(keyOf(finding))?.shift();
    if (partner !== undefined) partners.set(finding, partner);
  }
  return partners;
};

/**
 * What a run found that the last one had not, and the other way round, each list in the order given. A finding is the same by its id; where
 * a page was published again with other bytes, and every id with them, by what it says.
 */
export const diffFindings = (previous: readonly Finding[], current: readonly Finding[]): FindingDiff => {
  const byId = pairBy(previous, current, ({ id }) => id);
  const met = new Set(byId.values());
  const bySaying = pairBy(
    previous.filter((finding) => !met.has(finding)),
    current.filter((finding) => !byId.has(finding)),
    sayingOf,
  );
  const pairs = current.map((finding) => ({ current: finding, previous: byId.get(finding) ?? bySaying.get(finding) }));
  for (const partner of bySaying.values()) met.add(partner);
  const fresh: Finding[] = [];
  const changed: { previous: Finding; current: Finding }[] = [];
  const unchanged: Finding[] = [];
  for (const pair of pairs) {
    if (pair.previous === undefined) fresh.push(pair.current);
    else if (says(pair.previous) === says(pair.current)) unchanged.push(pair.current);
    else changed.push({ previous: pair.previous, current: pair.current });
  }
  return { new: fresh, changed, gone: previous.filter((finding) => !met.has(finding)), unchanged };
};
