import type { Finding } from '../model/finding.ts';

export type FindingDiff = {
  readonly new: readonly Finding[];
  /** Same id, but the verdict, the severity or the message is another. */
  readonly changed: readonly { readonly previous: Finding; readonly current: Finding }[];
  readonly gone: readonly Finding[];
  readonly unchanged: readonly Finding[];
};

const says = ({ verdict, severity, message }: Finding): string => JSON.stringify([verdict, severity, message]);

/** What a run found that the last one had not, and the other way round; by id, each list in the order given. */
export const diffFindings = (previous: readonly Finding[], current: readonly Finding[]): FindingDiff => {
  const before = new Map(previous.map((finding) => [finding.id, finding]));
  const now = new Set(current.map(({ id }) => id));
  const fresh: Finding[] = [];
  const changed: { previous: Finding; current: Finding }[] = [];
  const unchanged: Finding[] = [];
  for (const finding of current) {
    const old = before.get(finding.id);
    if (old === undefined) fresh.push(finding);
    else if (says(old) === says(finding)) unchanged.push(finding);
    else changed.push({ previous: old, current: finding });
  }
  return { new: fresh, changed, gone: previous.filter(({ id }) => !now.has(id)), unchanged };
};
